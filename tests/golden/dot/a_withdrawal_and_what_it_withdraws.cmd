attrib --kb a_withdrawal_and_what_it_withdraws export 
