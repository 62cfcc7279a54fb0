"""Who acts next: the states of a plan or report on its way, the table of moves, the office that receives."""
