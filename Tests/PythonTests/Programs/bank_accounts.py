# A small class hierarchy with exceptions of its own, class attributes and a report.
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} lacks {amount - account.balance:.2f}")
        self.account = account
        self.amount = amount


class Account:
    count = 0
    rate = 0.0

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self.balance = balance
        self.history = []
        Account.count += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"deposit must be positive, got {amount!r}")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self

    @property
    def interest(self):
        return round(self.balance * self.rate, 2)

    @classmethod
    def from_text(cls, text):
        owner, _, balance = text.partition(":")
        return cls(owner.strip(), float(balance))

    @staticmethod
    def valid(amount):
        return isinstance(amount, (int, float)) and not isinstance(amount, bool) and amount > 0

    def __repr__(self):
        return f"{type(self).__name__}(owner={self.owner!r}, balance={self.balance:.2f})"

    def __eq__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return (self.owner, self.balance) == (other.owner, other.balance)

    def __lt__(self, other):
        return self.balance < other.balance

    def __hash__(self):
        return hash((self.owner, self.balance))


class Savings(Account):
    rate = 0.025

    def add_interest(self):
        return self.deposit(self.interest)


class Checking(Account):
    def __init__(self, owner, balance=0.0, *, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def withdraw(self, amount):
        try:
            return super().withdraw(amount)
        except InsufficientFunds as error:
            if amount <= self.balance + self.overdraft:
                self.balance -= amount
                self.history.append(("overdraft", amount))
                return self
            raise PermissionError("overdraft exhausted") from error


ada = Savings("Ada", 1000)
bob = Checking.from_text("Bob : 50.5")
cleo = Account("Cleo")
print(ada, bob, cleo, Account.count)
ada.deposit(500).withdraw(200)
ada.add_interest()
print(ada, ada.interest, ada.history)
bob.withdraw(120)
print(bob, bob.history)
for amount in (1000, -5, 0):
    try:
        if amount > 0:
            bob.withdraw(amount)
        else:
            bob.deposit(amount)
    except PermissionError as error:
        print("PermissionError:", error, "| cause:", type(error.__cause__).__name__, error.__cause__)
    except ValueError as error:
        print("ValueError:", error)
try:
    cleo.withdraw(3)
except InsufficientFunds as error:
    print(error, error.account, error.amount, error.args)
print(sorted([ada, bob, cleo]), max(ada, bob, key=lambda a: a.balance))
print(ada == Savings("Ada", ada.balance), ada == 5, ada != bob, len({ada, bob, cleo, ada}))
print([Account.valid(x) for x in (1, 0, -1, 2.5, True, "3")])
print(Savings.__mro__, issubclass(Savings, Account), isinstance(bob, Savings))
try:
    ada.interest = 5
except AttributeError as error:
    print("AttributeError:", error)
try:
    Checking("Dan", 5, 10)
except TypeError as error:
    print("TypeError:", error)
print(vars(cleo), Account.__dict__["rate"], hasattr(bob, "overdraft"), getattr(cleo, "overdraft", None))
