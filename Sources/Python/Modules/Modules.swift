// The standard library: which modules there are, which are refused, and how a module whose code is
// Python gets run.

import Syntax

extension Interpreter {
  /// Registers every module of the standard library; each is made when it is first imported.
  func setUpModules() {
    registerModule("math") { $0.fillMath($1) }
    registerModule("time") { $0.fillTime($1) }
    setUpGenericTypes()
    registerModule("sys") { $0.fillSystem($1) }
    registerModule("itertools") { $0.fillItertools($1) }
    registerModule("builtins") { interpreter, module in
      module.namespace = interpreter.builtins
    }
    registerModule("gc") { $0.fillGarbage($1) }
    registerModule("_functools") { interpreter, module throws(Raise) in
      try interpreter.fillFunctools(module)
    }
    registerModule("_operator") { $0.fillOperator($1) }
    registerModule("_abc") { $0.fillAbstract($1) }
    registerModule("random") { $0.fillRandom($1) }
    registerModule("copy") { $0.fillCopy($1) }
    registerNativeLibrary()
    registerModule("_re") { $0.fillRegex($1) }
    registerModule("_json") { $0.fillJSON($1) }
    registerModule("_statistics") { $0.fillStatistics($1) }
    registerModule("_weakref") { $0.fillWeakReferences($1) }
    registerModule("_hashlib") { $0.fillHashes($1) }
    registerModule("_library") { $0.fillLibrary($1) }
    for (name, source) in LibrarySources.all { registerLibraryModule(name, source) }
    for name in Interpreter.refusedModules {
      registerModule(name) { interpreter, _ throws(Raise) in
        throw interpreter.error(
          "NotImplementedError", "the module '\(name)' is not supported by this engine")
      }
    }
  }

  /// Modules of CPython that reach out of the notebook, or that notebooks have no use for.
  static let refusedModules = [
    "_thread", "argparse", "ast", "asyncio", "atexit", "binascii", "bz2", "cProfile", "code",
    "codecs", "concurrent", "configparser", "contextvars", "copyreg", "csv", "ctypes", "curses",
    "difflib", "dis", "doctest", "email", "encodings", "errno", "fcntl", "faulthandler",
    "fileinput",
    "fnmatch", "ftplib", "getopt", "getpass", "gettext", "glob", "gzip", "hmac", "html", "http",
    "imaplib", "importlib", "ipaddress", "keyword", "linecache", "locale", "lzma", "marshal",
    "mimetypes", "mmap", "multiprocessing", "optparse", "os", "pathlib", "pdb", "pickle", "pkgutil",
    "platform", "posix", "profile", "pstats", "pty", "pwd", "queue", "readline", "resource",
    "runpy",
    "sched", "secrets", "select", "selectors", "shelve", "shlex", "shutil", "signal", "site",
    "smtplib", "socket", "socketserver", "sqlite3", "ssl", "stat", "subprocess", "symtable",
    "sysconfig", "syslog", "tarfile", "telnetlib", "tempfile", "termios", "threading", "token",
    "tokenize", "tkinter", "trace", "tracemalloc", "tty", "unicodedata", "unittest", "urllib",
    "uuid",
    "venv", "wave", "webbrowser", "winreg", "wsgiref", "xml", "xmlrpc", "zipfile", "zipimport",
    "zlib", "zoneinfo",
  ]

  /// Registers a module whose code is Python; it is parsed when it is first imported.
  package func registerLibraryModule(_ name: String, _ source: String) {
    registerModule(name) { interpreter, module throws(Raise) in
      try interpreter.runLibrary(module, source)
    }
  }

  /// Runs the Python text of a library module in a namespace of its own.
  package func runLibrary(_ module: ModuleObject, _ text: String) throws(Raise) {
    let namespace = Namespace(name: module.name)
    namespace[symbol("__name__")] = .str(module.name)
    namespace[symbol("__doc__")] = Value.none
    module.namespace = namespace
    // Modules that import each other find this one under way.
    modules[module.name] = module
    do throws(Raise) {
      let source = Source(name: Interpreter.libraryPrefix + module.name, text: text)
      _ = try runNested(source, in: namespace)
    } catch {
      modules[module.name] = nil
      throw error
    }
  }

  /// What the names of the sources of library modules begin with; tracebacks leave their frames out.
  package static let libraryPrefix = "<library> "

  /// Runs module-level code while other code is running.
  package func runNested(_ source: Source, in namespace: Namespace) throws(Raise) -> Value {
    let code: Code
    do throws(SyntaxFault) {
      code = try Compiler.compile(
        try parse(source), self, globals: namespace, displaysLast: false)
    } catch {
      throw syntaxError(error, source)
    }
    return try run(code, in: namespace)
  }

  /// The keywords of a `**kwargs` argument, for passing them on.
  func keywordList(_ value: Value) -> [(Symbol, Value)] {
    (value.asDict?.items ?? []).compactMap { entry in
      entry.key.asStr.map { (symbol($0), entry.value) }
    }
  }

  /// The values of an `*args` argument.
  func argumentList(_ value: Value) -> [Value] { Array(value.asTuple?.elements ?? []) }

  /// The class of a `cls` argument of `__new__`; nil for the native class itself, so that instances of
  /// it carry no type of their own.
  func constructedType(_ value: Value) -> TypeObject? { value.object(as: TypeObject.self) }
}

/// The Python texts of library modules, by module.
enum LibrarySources {
  static var all: [(String, String)] {
    [
      ("functools", functools), ("contextlib", contextlib),
      ("timeit", timeit), ("abc", abc), ("types", types), ("typing", typing),
      ("dataclasses", dataclasses), ("enum", enumeration),
      ("string", strings), ("textwrap", textwrapping), ("warnings", warnings),
      ("traceback", tracebacks), ("inspect", inspection),
      ("json", json), ("json.decoder", jsonDecoder), ("json.encoder", jsonEncoder),
      ("calendar", calendar), ("struct", packing), ("decimal", decimals),
      ("cmath", complexMath), ("array", arrays), ("datetime", datetime), ("statistics", statistics),
      ("fractions", fractions),
      ("io", streams),
      ("logging", logging), ("weakref", weak), ("pprint", prettyPrinting),
      ("re", regex), ("hashlib", hashlib),
      ("collections", collections),
    ]
  }
}
