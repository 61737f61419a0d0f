# Two names, one list
# Assignment copies an address. What is done through one name is seen through the other.
# start: 2

board = ["pawn", "rook"]
screen = board
screen.append("queen")
print(board is screen, board)
