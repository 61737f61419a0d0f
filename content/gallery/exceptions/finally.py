# finally has the last word
# Whatever happens on the way out, this block runs before the frame goes.
# start: 7

def read(lines):
    log = []
    try:
        log.append("open")
        log.append(int(lines[0]))
        return log
    except ValueError:
        log.append("not a number")
        return log
    finally:
        log.append("close")

print(read(["12"]))
print(read(["twelve"]))
