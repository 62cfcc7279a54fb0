"""What a forwarding letter and the signatures are made of: pieces of text, labels, people, lists."""
