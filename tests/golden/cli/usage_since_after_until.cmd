attrib query --since 2022 --until 2021
