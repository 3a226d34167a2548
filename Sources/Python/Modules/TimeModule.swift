// The `time` module: real clocks, and dates as `strftime` writes them.

import Foundation

extension Interpreter {
  func fillTime(_ module: ModuleObject) {
    let start = ContinuousClock.now
    func seconds() -> Double {
      let duration = ContinuousClock.now - start
      let (whole, atto) = duration.components
      return Double(whole) + Double(atto) * 1e-18
    }
    // Monotonic clocks count from the start of the machine, as CPython's do on Linux.
    let offset = ProcessInfo.processInfo.systemUptime
    for name in ["perf_counter", "monotonic"] {
      defineFunction(module, "\(name)()") { _, _ in .float(offset + seconds()) }
      defineFunction(module, "\(name)_ns()") { _, _ in
        .int(Int((offset + seconds()) * 1e9))
      }
    }
    for name in ["process_time", "thread_time"] {
      defineFunction(module, "\(name)()") { _, _ in
        .float(Double(clock()) / Double(CLOCKS_PER_SEC))
      }
      defineFunction(module, "\(name)_ns()") { _, _ in
        .int(Int(Double(clock()) / Double(CLOCKS_PER_SEC) * 1e9))
      }
    }
    defineFunction(module, "time()") { _, _ in .float(Date().timeIntervalSince1970) }
    defineFunction(module, "time_ns()") { _, _ in
      .int(Int(Date().timeIntervalSince1970 * 1e9))
    }
    defineFunction(module, "sleep(secs, /)") { interpreter, call throws(Raise) in
      if case .str = call[0] {
        throw interpreter.error(
          "TypeError", "'str' object cannot be interpreted as an integer")
      }
      let wanted = try interpreter.double(call[0])
      if wanted < 0 {
        throw interpreter.error("ValueError", "sleep length must be non-negative")
      }
      let end = ContinuousClock.now + .nanoseconds(Int64(min(wanted, 1e9) * 1e9))
      while true {
        try interpreter.checkLimits()
        let rest = ContinuousClock.now.duration(to: end)
        if rest <= .zero { break }
        let step = min(rest, .milliseconds(20))
        let (whole, atto) = step.components
        Thread.sleep(forTimeInterval: Double(whole) + Double(atto) * 1e-18)
      }
      return .none
    }
    set(module, "timezone", .int(0))
    set(module, "altzone", .int(0))
    set(module, "daylight", .int(0))
    set(module, "tzname", .tuple([.str("UTC"), .str("UTC")]))
    fillCalendarTime(module)
  }

  private func fillCalendarTime(_ module: ModuleObject) {
    let fields = [
      "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
      "tm_isdst",
    ]
    let type = makeType("struct_time", bases: [types.tuple], module: "time")
    for (index, name) in fields.enumerated() {
      defineProperty(type, name) { _, value in value.asTuple?.elements[index] ?? .none }
    }
    set(type, "n_fields", .int(11))
    set(type, "n_sequence_fields", .int(9))
    set(type, "n_unnamed_fields", .int(0))
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      var parts: [String] = []
      for (name, value) in zip(fields, call[0].asTuple?.elements ?? []) {
        parts.append("\(name)=\(try interpreter.repr(value))")
      }
      return .str("time.struct_time(\(parts.joined(separator: ", ")))")
    }
    defineNew(type, "struct_time(cls, sequence, /)") { interpreter, call throws(Raise) in
      let elements = try interpreter.elements(of: call[1])
      guard elements.count >= 9 else {
        throw interpreter.error(
          "TypeError",
          "time.struct_time() takes an at least 9-sequence (\(elements.count)-sequence given)")
      }
      return .object(TupleObject(ContiguousArray(elements.prefix(9)), type: type))
    }
    set(module, "struct_time", .object(type))
    func structure(_ seconds: Double) -> Value {
      let parts = CalendarTime(secondsSinceEpoch: Int(seconds.rounded(.down)))
      return .object(TupleObject(ContiguousArray(parts.fields.map { .int($0) }), type: type))
    }
    for name in ["gmtime", "localtime"] {
      defineFunction(module, "\(name)(seconds=None, /)") { interpreter, call throws(Raise) in
        call.has(0)
          ? structure(try interpreter.double(call[0]))
          : structure(Date().timeIntervalSince1970)
      }
    }
    defineFunction(module, "mktime(tuple, /)") { interpreter, call throws(Raise) in
      .float(Double(try interpreter.calendarTime(call[0]).secondsSinceEpoch))
    }
    defineFunction(module, "strftime(format, tuple=None, /)") {
      interpreter, call throws(Raise) in
      guard let format = call[0].text else {
        throw interpreter.error(
          "TypeError",
          "strftime() argument 1 must be str, not \(interpreter.typeName(call[0]))")
      }
      let time =
        call.has(1)
        ? try interpreter.calendarTime(call[1])
        : CalendarTime(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
      return .str(time.formatted(format))
    }
    for name in ["asctime", "ctime"] {
      defineFunction(module, "\(name)(t=None, /)") { interpreter, call throws(Raise) in
        let time: CalendarTime
        if !call.has(0) {
          time = CalendarTime(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
        } else if name == "ctime" {
          time = CalendarTime(
            secondsSinceEpoch: Int(try interpreter.double(call[0]).rounded(.down)))
        } else {
          time = try interpreter.calendarTime(call[0])
        }
        return .str(time.formatted("%a %b %e %H:%M:%S %Y"))
      }
    }
  }

  private func calendarTime(_ value: Value) throws(Raise) -> CalendarTime {
    guard let tuple = value.asTuple else {
      throw error("TypeError", "Tuple or struct_time argument required")
    }
    var fields: [Int] = []
    for element in tuple.elements { fields.append(try integerIndex(element)) }
    guard fields.count >= 9 else {
      throw error("TypeError", "function takes exactly 9 arguments (\(fields.count) given)")
    }
    return CalendarTime(fields: Array(fields.prefix(9)))
  }
}

/// A moment in the calendar, in the fields of `time.struct_time`.
struct CalendarTime {
  /// Year, month, day, hour, minute, second, weekday (Monday is 0), day of the year, summer time.
  let fields: [Int]

  init(fields: [Int]) { self.fields = fields }

  init(secondsSinceEpoch seconds: Int) {
    let days = Int((Double(seconds) / 86400).rounded(.down))
    let rest = seconds - days * 86400
    let (year, month, day) = CalendarTime.date(fromDays: days)
    let first = CalendarTime.days(year, 1, 1)
    fields = [
      year, month, day, rest / 3600, rest / 60 % 60, rest % 60, ((days + 3) % 7 + 7) % 7,
      days - first + 1, 0,
    ]
  }

  var secondsSinceEpoch: Int {
    CalendarTime.days(fields[0], fields[1], fields[2]) * 86400 + fields[3] * 3600 + fields[4] * 60
      + fields[5]
  }

  /// The days from 1 January 1970 to a date of the Gregorian calendar.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func date(fromDays days: Int) -> (Int, Int, Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// What `strftime` writes in the C locale.
  func formatted(_ format: String) -> String {
    var result = ""
    var scalars = format.unicodeScalars.makeIterator()
    func padded(_ value: Int, _ width: Int, _ pad: Character = "0") -> String {
      let digits = String(value)
      return String(repeating: pad, count: max(0, width - digits.count)) + digits
    }
    let hour12 = fields[3] % 12 == 0 ? 12 : fields[3] % 12
    let weekday = CalendarTime.weekdays[min(6, max(0, fields[6]))]
    let month = CalendarTime.months[min(11, max(0, fields[1] - 1))]
    while let scalar = scalars.next() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard var directive = scalars.next() else {
        result += "%"
        break
      }
      var isBare = false
      if directive == "-", let next = scalars.next() {
        isBare = true
        directive = next
      }
      func number(_ value: Int, _ width: Int) -> String {
        isBare ? String(value) : padded(value, width)
      }
      switch directive {
      case "Y": result += String(fields[0])
      case "y": result += number(fields[0] % 100, 2)
      case "C": result += number(fields[0] / 100, 2)
      case "m": result += number(fields[1], 2)
      case "d": result += number(fields[2], 2)
      case "e": result += padded(fields[2], 2, " ")
      case "H": result += number(fields[3], 2)
      case "I": result += number(hour12, 2)
      case "M": result += number(fields[4], 2)
      case "S": result += number(fields[5], 2)
      case "j": result += number(fields[7], 3)
      case "p": result += fields[3] < 12 ? "AM" : "PM"
      case "A": result += weekday
      case "a": result += String(weekday.prefix(3))
      case "B": result += month
      case "b", "h": result += String(month.prefix(3))
      case "w": result += String((fields[6] + 1) % 7)
      case "u": result += String(fields[6] + 1)
      case "U": result += number((fields[7] + 6 - (fields[6] + 1) % 7) / 7, 2)
      case "W": result += number((fields[7] + 6 - fields[6]) / 7, 2)
      case "G", "V":
        let (year, week) = isoWeek
        result += directive == "G" ? String(year) : number(week, 2)
      case "s": result += String(secondsSinceEpoch)
      case "D": result += formatted("%m/%d/%y")
      case "F": result += formatted("%Y-%m-%d")
      case "T", "X": result += formatted("%H:%M:%S")
      case "R": result += formatted("%H:%M")
      case "r": result += formatted("%I:%M:%S %p")
      case "x": result += formatted("%m/%d/%y")
      case "c": result += formatted("%a %b %e %H:%M:%S %Y")
      case "Z": result += "UTC"
      case "z": result += "+0000"
      case "n": result += "\n"
      case "t": result += "\t"
      case "%": result += "%"
      default:
        result += "%"
        result.unicodeScalars.append(directive)
      }
    }
    return result
  }

  private var isoWeek: (Int, Int) {
    let week = (fields[7] - 1 - fields[6] + 10) / 7
    if week < 1 {
      let last = CalendarTime(secondsSinceEpoch: CalendarTime.days(fields[0] - 1, 12, 31) * 86400)
      return last.isoWeek
    }
    if week == 53 {
      let next = CalendarTime(secondsSinceEpoch: CalendarTime.days(fields[0] + 1, 1, 1) * 86400)
      if next.fields[6] <= 3 { return (fields[0] + 1, 1) }
    }
    return (fields[0], week)
  }
}
