"""Reports of many offices to one consolidation: who has reported, the totals of every office of the tree, a second look at outliers."""
