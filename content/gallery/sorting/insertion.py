# Insertion sort
# Items move one place to the right until the gap is where the new one belongs.
# start: 16

cards = [7, 2, 9, 4]
for place in range(1, len(cards)):
    card = cards[place]
    while place > 0 and cards[place - 1] > card:
        cards[place] = cards[place - 1]
        place -= 1
    cards[place] = card
print(cards)
