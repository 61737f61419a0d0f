import asyncio
async def double(n):
    await asyncio.sleep(0.01 * n)
    return n * 2
async def produce(queue):
    for i in range(3):
        await queue.put(i)
        await asyncio.sleep(0)
    await queue.put(None)
async def main():
    print(await asyncio.gather(*(double(i) for i in range(3))))
    queue = asyncio.Queue()
    task = asyncio.create_task(produce(queue))
    while (item := await queue.get()) is not None:
        print("got", item)
    await task
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.1)
    except TimeoutError:
        print("too late")
    async with asyncio.TaskGroup() as group:
        one = group.create_task(double(4))
    print(one.result())
asyncio.run(main())

#> [0, 2, 4]
#> got 0
#> got 1
#> got 2
#> too late
#> 8
