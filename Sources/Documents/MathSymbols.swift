// The commands of LaTeX mathematics that stand for one character or one name.

enum MathSymbols {
  /// How a character behaves among others.
  enum Kind {
    /// A letter or a constant.
    case identifier
    case `operator`
    /// Large, with its limits above and below in displayed formulas.
    case largeWithLimits
    /// Large, with its limits at its side.
    case large
    case opening
    case closing
  }

  struct Symbol {
    var text: String
    var kind: Kind
  }

  /// The symbol of a command, without its backslash.
  static func symbol(_ command: String) -> Symbol? { symbols[command] }

  /// Names that are set upright, with their limits at their side.
  static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh",
    "tanh", "coth", "log", "ln", "lg", "exp", "arg", "deg", "dim", "hom", "ker",
  ]

  /// Names that are set upright, with their limits below.
  static let functionsWithLimits: [String: String] = [
    "lim": "lim", "max": "max", "min": "min", "sup": "sup", "inf": "inf", "det": "det",
    "gcd": "gcd", "Pr": "Pr", "limsup": "lim sup", "liminf": "lim inf", "argmax": "arg max",
    "argmin": "arg min",
  ]

  /// The character over a letter, and whether it grows with what is below it.
  static let accents: [String: (text: String, isWide: Bool)] = [
    "hat": ("^", false), "widehat": ("^", true), "bar": ("¯", false), "overline": ("¯", true),
    "vec": ("→", false), "overrightarrow": ("→", true), "overleftarrow": ("←", true),
    "dot": ("˙", false), "ddot": ("¨", false), "dddot": ("⃛", false), "tilde": ("~", false),
    "widetilde": ("~", true), "check": ("ˇ", false), "breve": ("˘", false),
    "acute": ("´", false), "grave": ("`", false), "mathring": ("˚", false),
  ]

  /// Em, of the commands that make space.
  static let spaces: [String: String] = [
    ",": "0.1667em", "thinspace": "0.1667em", ":": "0.2222em", ">": "0.2222em",
    "medspace": "0.2222em", ";": "0.2778em", "thickspace": "0.2778em", "!": "-0.1667em",
    "negthinspace": "-0.1667em", " ": "0.25em", "enspace": "0.5em", "quad": "1em",
    "qquad": "2em",
  ]

  private static let symbols: [String: Symbol] = {
    var symbols: [String: Symbol] = [:]
    func add(_ kind: Kind, _ pairs: String) {
      let words = pairs.split { $0 == " " || $0 == "\n" }
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        symbols[String(words[index])] = Symbol(text: String(words[index + 1]), kind: kind)
      }
    }
    add(
      .identifier,
      """
      alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ
      iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ
      sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ
      Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
      infty ∞ hbar ℏ ell ℓ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ emptyset ∅ varnothing ∅ imath ı
      jmath ȷ top ⊤ bot ⊥ angle ∠ triangle △ square □ blacksquare ■ Box □ checkmark ✓ S § P ¶
      dag † ddag ‡ ldots … dots … dotsc … dotso … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ vdots ⋮
      ddots ⋱ $ $ % % # # & & _ _ prime ′ degree ° pounds £ natural ♮ sharp ♯ flat ♭
      """)
    add(
      .operator,
      """
      partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ pm ± mp ∓ times × div ÷
      cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cap ∩
      cup ∪ sqcap ⊓ sqcup ⊔ uplus ⊎ wedge ∧ land ∧ vee ∨ lor ∨ setminus ∖ backslash ∖ wr ≀
      amalg ⨿ diamond ⋄ dagger † ddagger ‡ ltimes ⋉ rtimes ⋊ bowtie ⋈ ne ≠ neq ≠ le ≤ leq ≤
      leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ lt < gt > ll ≪ gg ≫ lll ⋘ ggg ⋙ equiv ≡ sim ∼
      simeq ≃ approx ≈ approxeq ≊ cong ≅ propto ∝ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔
      in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋
      nsubseteq ⊈ sqsubseteq ⊑ sqsupseteq ⊒ prec ≺ succ ≻ preceq ⪯ succeq ⪰ perp ⊥
      parallel ∥ nparallel ∦ mid ∣ nmid ∤ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ therefore ∴
      because ∵ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒
      Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺ longrightarrow ⟶
      longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸
      Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩
      rightharpoonup ⇀ leftharpoonup ↼ rightleftharpoons ⇌ rightsquigarrow ⇝ leadsto ⇝
      uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘
      swarrow ↙ nwarrow ↖ upharpoonright ↾ colon : surd √ lvert | rvert | lVert ‖ rVert ‖
      | ‖ Vert ‖ vert |
      """)
    add(
      .largeWithLimits,
      """
      sum ∑ prod ∏ coprod ∐ bigcap ⋂ bigcup ⋃ bigsqcup ⨆ bigwedge ⋀ bigvee ⋁ bigoplus ⨁
      bigotimes ⨂ bigodot ⨀ biguplus ⨄
      """)
    add(.large, "int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯")
    add(.opening, "{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lgroup ⟮ lparen (")
    add(.closing, "} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rgroup ⟯ rparen )")
    return symbols
  }()
}

/// The alphabets of Unicode's mathematical letters.
enum MathAlphabet {
  case italic
  case upright
  case bold
  case boldItalic
  case doubleStruck
  case script
  case fraktur
  case sans
  case monospace

  /// The alphabet that a command such as `\mathbf` selects.
  init?(command: String) {
    switch command {
    case "mathrm", "mathup", "rm", "textrm": self = .upright
    case "mathit", "mathnormal": self = .italic
    case "mathbf", "bf", "textbf": self = .bold
    case "boldsymbol", "bm", "pmb", "bold": self = .boldItalic
    case "mathbb", "Bbb": self = .doubleStruck
    case "mathcal", "mathscr", "cal": self = .script
    case "mathfrak", "frak": self = .fraktur
    case "mathsf", "textsf": self = .sans
    case "mathtt", "texttt": self = .monospace
    default: return nil
    }
  }

  /// The letter or digit in this alphabet; other characters as they are.
  func styled(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return String(character)
    }
    if let exception = exceptions[character] { return String(exception) }
    let start: (upper: UInt32, lower: UInt32, digit: UInt32?, greek: UInt32?)
    switch self {
    case .italic, .upright: return String(character)
    case .bold: start = (0x1D400, 0x1D41A, 0x1D7CE, 0x1D6C2)
    case .boldItalic: start = (0x1D468, 0x1D482, 0x1D7CE, 0x1D736)
    case .doubleStruck: start = (0x1D538, 0x1D552, 0x1D7D8, nil)
    case .script: start = (0x1D49C, 0x1D4B6, nil, nil)
    case .fraktur: start = (0x1D504, 0x1D51E, nil, nil)
    case .sans: start = (0x1D5A0, 0x1D5BA, 0x1D7E2, nil)
    case .monospace: start = (0x1D670, 0x1D68A, 0x1D7F6, nil)
    }
    let value: UInt32?
    switch scalar {
    case "A"..."Z": value = start.upper + scalar.value - 0x41
    case "a"..."z": value = start.lower + scalar.value - 0x61
    case "0"..."9": value = start.digit.map { $0 + scalar.value - 0x30 }
    // Greek capitals stand 26 before the small letters.
    case "α"..."ω": value = start.greek.map { $0 + scalar.value - 0x3B1 }
    case "Α"..."Ω": value = start.greek.map { $0 - 26 + scalar.value - 0x391 }
    default: value = nil
    }
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(character)
  }

  /// Letters that were in Unicode before their alphabet.
  private var exceptions: [Character: Character] {
    switch self {
    case .doubleStruck:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    case .script:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
        "e": "ℯ", "g": "ℊ", "o": "ℴ",
      ]
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    default: [:]
    }
  }
}
