// A graph function as a program for a register machine.
//
// Scalars whose dtype and shape are known while compiling live unboxed in registers of 64 bits; all
// other values are tensors in slots. Calls, branches and loops are compiled into jumps, so a staged
// loop over scalars runs without touching memory outside of its registers. Constants are in their
// places before the first instruction; what follows from constants alone is computed while
// compiling. The compiler is in Compiler.swift, the machine in Machine.swift.
import Tensors

/// A compiled graph function, or a part of a plain graph.
final class Program {
  /// What an instruction does; operands are registers unless said otherwise.
  enum Code: UInt8 {
    /// To `a`.
    case jump
    /// To `a`, back to the beginning of a loop; the run can be stopped here.
    case repeatLoop
    /// To `b` if `a` is false.
    case jumpIfFalse
    /// To the target number `a` of table `b`; the last one where there is no such number.
    case jumpTable
    /// Register `a` from register `b`.
    case move
    /// Slot `a` from slot `b`, which is emptied if `c` is 1.
    case moveTensor
    /// Slot `a` from register `b`, a scalar of the dtype number `c`.
    case box
    /// Register `a` from slot `b`, emptied if `c` is 1.
    case unbox
    /// Register `a` is the truth value of slot `b`.
    case truth
    /// Step number `a`.
    case step
    case addInt32, subtractInt32, multiplyInt32, floorDivideInt32, floorModInt32
    case maximumInt32, minimumInt32, negateInt32, absInt32, squareInt32
    case lessInt32, lessEqualInt32, greaterInt32, greaterEqualInt32, equalInt32, notEqualInt32
    case addInt64, subtractInt64, multiplyInt64, floorDivideInt64, floorModInt64
    case maximumInt64, minimumInt64, negateInt64, absInt64, squareInt64
    case lessInt64, lessEqualInt64, greaterInt64, greaterEqualInt64, equalInt64, notEqualInt64
    case addFloat, subtractFloat, multiplyFloat, divideFloat, negateFloat, absFloat, squareFloat
    case squareRootFloat
    case lessFloat, lessEqualFloat, greaterFloat, greaterEqualFloat, equalFloat, notEqualFloat
    case addDouble, subtractDouble, multiplyDouble, divideDouble, negateDouble, absDouble
    case squareDouble, squareRootDouble
    case lessDouble, lessEqualDouble, greaterDouble, greaterEqualDouble, equalDouble
    case notEqualDouble
    case and, or, not
    /// `a` is `c` where `b` is true, else `d`.
    case select
    case int32ToInt64, int64ToInt32, int32ToFloat, int64ToFloat, int32ToDouble, int64ToDouble
    case floatToDouble, doubleToFloat, boolToInt32, boolToInt64, boolToFloat, boolToDouble
  }

  struct Instruction {
    var code: Code
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var d: Int32 = 0
    /// The number of the origin, for errors.
    var origin: Int32 = 0
  }

  /// An op on tensors.
  struct Step {
    enum Kind {
      case unaryFunction(UnaryFunction)
      case binaryFunction(BinaryFunction)
      case general
      /// The value of a variable of version 1, for an op that does not take the reference.
      case dereference
      /// A placeholder that was given no value.
      case unfed
      /// A function that was too large to be compiled into this program.
      case call(GraphFunction)
    }

    let kind: Kind
    let node: Node
    /// The slots of the inputs.
    let inputs: [Int]
    /// For each input, whether its slot is read for the last time.
    var isLast: [Bool]
    /// The slots of the outputs; -1 for those that nobody reads.
    var outputs: [Int]
    let state: KernelState
  }

  /// The node behind an instruction, and the calls, branches and loops around it.
  struct Origin {
    let node: Node
    let path: [Node]
  }

  /// What is there before the first instruction.
  struct Preset {
    let index: Int
    let bits: UInt64
  }

  var code: [Instruction] = []
  var steps: [Step] = []
  var tables: [[Int32]] = []
  var origins: [Origin] = []
  var registerCount = 0
  var slotCount = 0
  var presetRegisters: [Preset] = []
  var presetSlots: [(slot: Int, tensor: Tensor)] = []
  /// For each input its slot; -1 where the value is not needed.
  var inputSlots: [Int] = []
  /// For each output its slot, and whether it is read for the last time.
  var outputSlots: [(slot: Int, isLast: Bool)] = []
  /// The slots that are emptied after a run.
  var usedSlots: [Int] = []
  /// The count of changes of the graph when it was compiled.
  var changes = 0
  /// The nodes, for runs that need frames of version 1.
  var nodes: [Node] = []
  /// There is control flow of version 1, which a program cannot run.
  var needsFrames = false
  /// Registers and slots of the last run, for the next one.
  private var spare: Frame?

  /// Registers and slots.
  final class Frame {
    let registers: UnsafeMutablePointer<UInt64>
    let slots: UnsafeMutablePointer<Tensor?>
    private let slotCount: Int

    init(_ program: Program) {
      registers = .allocate(capacity: max(program.registerCount, 1))
      registers.initialize(repeating: 0, count: max(program.registerCount, 1))
      slotCount = program.slotCount
      slots = .allocate(capacity: max(slotCount, 1))
      slots.initialize(repeating: nil, count: slotCount)
      for preset in program.presetRegisters { registers[preset.index] = preset.bits }
      for preset in program.presetSlots { slots[preset.slot] = preset.tensor }
    }

    deinit {
      slots.deinitialize(count: slotCount)
      slots.deallocate()
      registers.deallocate()
    }
  }

  /// A frame for a run: the spare one, unless it is in use.
  func takeFrame() -> Frame {
    if let frame = spare {
      spare = nil
      return frame
    }
    return Frame(self)
  }

  /// Gives a frame back, its slots emptied.
  func give(_ frame: Frame) {
    for slot in usedSlots { frame.slots[slot] = nil }
    spare = frame
  }
}

extension GraphFunction {
  /// The compiled function; made at the first run, and again when the graph has changed.
  func compiled(_ context: ExecutionContext) -> Program {
    if let program, program.changes == graph.changes { return program }
    let compiler = Compiler(context)
    let made = compiler.compile(self)
    made.changes = graph.changes
    program = made
    return made
  }
}
