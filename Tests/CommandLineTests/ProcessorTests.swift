import Testing

@testable import notebook

@Suite("The processor")
struct ProcessorTests {
  @Test("Nothing is said where all instructions are there")
  func passes() {
    #expect(ProcessorFeatures.complaint(needed: [.avx2, .fma], present: [.avx2, .fma]) == nil)
    #expect(ProcessorFeatures.complaint(needed: [], present: []) == nil)
  }

  @Test("What is missing is named")
  func complains() {
    let one = ProcessorFeatures.complaint(needed: [.avx2, .fma], present: .avx2)
    #expect(one?.hasPrefix("this processor lacks the instructions FMA, with which") == true)
    let all = ProcessorFeatures.complaint(needed: [.avx2, .fma, .f16c], present: [])
    #expect(all?.contains("AVX2, FMA and F16C") == true)
  }

  @Test("The machine that runs the tests has what the kernels are compiled for")
  func runsHere() {
    #expect(ProcessorFeatures.present.isSuperset(of: .needed))
  }
}
