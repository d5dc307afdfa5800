"""Set the accounts of many articles side by side: which figures answer one question, and how the answers agree."""
