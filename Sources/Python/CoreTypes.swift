/// The types that the interpreter itself knows, one set for each interpreter.
package final class CoreTypes {
  package let object: TypeObject
  package let type: TypeObject
  package let none: TypeObject
  package let notImplemented: TypeObject
  package let ellipsis: TypeObject
  package let bool: TypeObject
  package let int: TypeObject
  package let float: TypeObject
  package let complex: TypeObject
  package let str: TypeObject
  package let bytes: TypeObject
  package let bytearray: TypeObject
  package let tuple: TypeObject
  package let list: TypeObject
  package let dict: TypeObject
  package let set: TypeObject
  package let frozenset: TypeObject
  package let range: TypeObject
  package let slice: TypeObject
  package let function: TypeObject
  package let builtinFunction: TypeObject
  package let method: TypeObject
  package let generator: TypeObject
  package let module: TypeObject
  package let property: TypeObject
  package let classmethod: TypeObject
  package let staticmethod: TypeObject
  package let superType: TypeObject
  package let cell: TypeObject
  package let getsetDescriptor: TypeObject
  package let weakReference: TypeObject
  package let code: TypeObject
  /// The methods of native types, and their special methods.
  package let methodDescriptor: TypeObject
  package let wrapperDescriptor: TypeObject
  package let dictKeys: TypeObject
  package let dictValues: TypeObject
  package let dictItems: TypeObject
  package let enumerate: TypeObject
  package let map: TypeObject
  package let filter: TypeObject
  package let zip: TypeObject
  package let reversed: TypeObject
  private var iterators: [String: TypeObject] = [:]
  /// Every one of them, by name.
  package private(set) var all: [TypeObject] = []

  init() {
    let object = TypeObject(name: "object", bases: [])
    self.object = object
    object.mro = [object]
    object.allocate = { InstanceObject(type: $0) }
    var all = [object]
    func make(
      _ name: String, _ base: TypeObject? = nil, module: String = "builtins",
      subclassable: Bool = true
    ) -> TypeObject {
      let type = TypeObject(name: name, bases: [base ?? object], module: module)
      type.mro = [type] + (base ?? object).mro
      type.isSubclassable = subclassable
      all.append(type)
      return type
    }
    type = make("type")
    none = make("NoneType", subclassable: false)
    notImplemented = make("NotImplementedType", subclassable: false)
    ellipsis = make("ellipsis", subclassable: false)
    int = make("int")
    bool = make("bool", int, subclassable: false)
    float = make("float")
    complex = make("complex")
    str = make("str")
    bytes = make("bytes")
    bytearray = make("bytearray")
    tuple = make("tuple")
    list = make("list")
    dict = make("dict")
    set = make("set")
    frozenset = make("frozenset")
    range = make("range", subclassable: false)
    slice = make("slice", subclassable: false)
    function = make("function", subclassable: false)
    builtinFunction = make("builtin_function_or_method", subclassable: false)
    method = make("method", subclassable: false)
    generator = make("generator", subclassable: false)
    module = make("module")
    property = make("property")
    classmethod = make("classmethod")
    staticmethod = make("staticmethod")
    superType = make("super")
    cell = make("cell", subclassable: false)
    getsetDescriptor = make("getset_descriptor", subclassable: false)
    weakReference = make("ReferenceType", module: "weakref")
    code = make("code", subclassable: false)
    methodDescriptor = make("method_descriptor", subclassable: false)
    wrapperDescriptor = make("wrapper_descriptor", subclassable: false)
    dictKeys = make("dict_keys", subclassable: false)
    dictValues = make("dict_values", subclassable: false)
    dictItems = make("dict_items", subclassable: false)
    enumerate = make("enumerate")
    map = make("map")
    filter = make("filter")
    zip = make("zip")
    reversed = make("reversed")
    self.all = all
  }

  /// The type of an iterator, made when it is first asked for.
  package func iterator(named name: String) -> TypeObject {
    if let known = iterators[name] { return known }
    let type = TypeObject(name: name, bases: [object])
    type.mro = [type, object]
    type.isSubclassable = false
    type.inherit()
    iterators[name] = type
    if let setUp = setUpIterator { setUp(type) }
    return type
  }

  /// Gives a new iterator type its methods.
  var setUpIterator: ((TypeObject) -> Void)?
}
