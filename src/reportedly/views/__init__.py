"""What is gathered from a ledger to show one thing whole, in the terminal or on a page; nothing is changed by it."""
