# Coroutines, tasks and a queue in one event loop.
import asyncio

async def producer(queue):
    for number in range(3):
        await asyncio.sleep(0.01)
        await queue.put(number)
    await queue.put(None)

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(producer(queue))
    while (item := await queue.get()) is not None:
        print("got", item)
    await task
    print(await asyncio.gather(asyncio.sleep(0, "a"), asyncio.sleep(0, "b")))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError:
        print("too late")

asyncio.run(main())

#> got 0
#> got 1
#> got 2
#> ['a', 'b']
#> too late
