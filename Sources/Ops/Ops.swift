// All ops, family by family.
import Dataflow

extension Registry {
  /// Every op that there is.
  package static let all = Registry([
    Family("Structure", Op.structural),
    Family("Calls, branches and loops", Op.functional),
    Family("Arithmetic of two tensors", Op.binaryArithmetic),
    Family("Comparison and logic", Op.comparisons),
    Family("Functions of one tensor", Op.unaryArithmetic),
    Family("Reductions", Op.reductions),
    Family("Shapes", Op.shapes),
    Family("Making tensors", Op.making),
    Family("Joining and choosing", Op.joining),
    Family("Slices", Op.slicing),
    Family("Linear algebra", Op.linearAlgebra),
    Family("Matrices", Op.matrices),
    Family("Neural networks", Op.neuralNetworks),
    Family("Convolution", Op.convolution),
    Family("Running sums", Op.scans),
    Family("Parts of numbers", Op.numberParts),
    Family("Special functions", Op.specialFunctions),
    Family("Sorting, sets and segments", Op.sets),
    Family("Rearranging", Op.rearranging),
    Family("Random numbers from seeds", Op.statelessRandom),
    Family("Random generators", Op.generators),
    Family("Strings", Op.strings),
    Family("Images", Op.images),
    Family("Sparse tensors, histograms and buckets", Op.sparse),
    Family("Variables", Op.variables),
    Family("Steps of optimizers", Op.training),
    Family("Iterators", Op.datasets),
    Family("Lists of tensors", Op.lists),
    Family("Random numbers", Op.randomNumbers),
    Family("Control flow of version 1", Op.controlFlowV1),
    Family("Arrays of tensors in loops of version 1", Op.tensorArrays),
    Family("Calls of Python", Op.pythonCalls),
    Family("Printing and checking", Op.printing),
  ])
}
