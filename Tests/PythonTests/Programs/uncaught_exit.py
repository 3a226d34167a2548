# Ends by SystemExit from inside a loop with a finally clause.
for i in range(5):
    try:
        print("step", i)
        if i == 2:
            raise SystemExit("three")
    finally:
        print("cleanup", i)
