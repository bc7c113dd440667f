attrib --kb words check
