import Literals
import Testing

@Suite("Floats as text")
struct FloatTextTests {
  @Test(
    "Python's repr has the fewest digits that read back",
    arguments: [
      (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (1e16, "1e+16"),
      (123_456_789_012_345_680, "1.2345678901234568e+17"),
      (9_999_999_999_999_998, "9999999999999998.0"), (0.0001, "0.0001"), (0.00001, "1e-05"),
      (.leastNonzeroMagnitude, "5e-324"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
    ])
  func writesRepr(value: Double, text: String) {
    #expect(FloatText.repr(value) == text)
  }

  @Test("Every repr reads back", arguments: [0.1, 1e22, 1.5e-300, 123456.789, -2.5])
  func readsBack(value: Double) {
    #expect(FloatText.parse(FloatText.repr(value)) == value)
  }

  @Test("Underscores stand between digits, and words say what is no number")
  func parses() {
    #expect(FloatText.parse("1_000.5") == 1000.5)
    #expect(FloatText.parse("_1") == nil)
    #expect(FloatText.parse("1__0") == nil)
    #expect(FloatText.parse("-Infinity") == -.infinity)
    #expect(FloatText.parse("1e") == nil)
    #expect(FloatText.parse("") == nil)
  }

  @Test("Exact rounding is half to even on the decimal value")
  func rounds() {
    #expect(FloatText.rounded(2.5, type: "f", precision: 0, alternate: false) == "2")
    #expect(FloatText.rounded(0.125, type: "f", precision: 2, alternate: false) == "0.12")
    #expect(FloatText.rounded(1e300, type: "f", precision: 1, alternate: false).count == 303)
    #expect(FloatText.rounded(0.5, type: "G", precision: 0, alternate: true) == "0.5")
  }

  @Test("Digits know where their point is")
  func measuresDigits() {
    let decimal = Decimal(shortest: 1234.5)
    #expect(decimal.wholeCount == 4)
    #expect(decimal.fractionCount == 1)
    #expect(Decimal(shortest: 0.0 as Double).isZero)
    #expect(Decimal(shortest: Float16(65504)).count == 3)
    #expect(Decimal(9.96, significant: 2).exponent == 1)
  }
}

@Suite("Strings and bytes as Python source")
struct PythonTextTests {
  @Test("The quote is the one that the text lacks")
  func choosesQuotes() {
    #expect(PythonText.repr("a") == "'a'")
    #expect(PythonText.repr("it's") == "\"it's\"")
    #expect(PythonText.repr("'\"") == "'\\'\"'")
    #expect(PythonText.repr([0x27]) == "b\"'\"")
  }

  @Test("What does not print is escaped")
  func escapes() {
    #expect(
      PythonText.repr("\n\u{7f}\u{200b}\u{e000}\u{10ffff}é")
        == "'\\n\\x7f\\u200b\\ue000\\U0010ffffé'")
    #expect(PythonText.repr([0x5c, 0x0a, 0xff, 0x41]) == "b'\\\\\\n\\xffA'")
  }
}
