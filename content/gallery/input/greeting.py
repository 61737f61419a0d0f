# What is your name?
# The program stops and waits; what you type becomes a string in the heap.
# asks: yes

name = input("Your name: ")
greeting = "Hello, " + name
print(greeting)
