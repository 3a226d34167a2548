// The grammar by which faults are explained: Python 3.11's, with rules for common mistakes.
//
// Notation. A rule is `name = alternative | …`; `name* =` remembers its results. 'x' is a token,
// "x" a soft keyword, CAPITALS are classes of tokens, `<s x>` is one or more x with s between,
// `&x` and `!x` look ahead, `~` commits to the alternative, `:=:` stands before a token that must
// follow. `-> kind` says what CPython calls the construct, `-> $a` hands on what was labelled `a`,
// `-> fold` names it by its last part. `=> place "message"` ends the search with a fault.

extension ErrorGrammar {
  static let statementRules = #"""
    program = statement* END
    fieldProgram = starExpressions
    expressionProgram = expressions NEWLINE* END

    statement = compound | simples
    simples = simple !';' NEWLINE | <';' simple> ';'? NEWLINE
    simple* = assignment | starExpressions | &'return' return | &'import' import
      | &'from' fromImport | &'raise' raise | 'pass' | &'del' delete | &'yield' yield
      | &'assert' assert | 'break' | 'continue' | &'global' 'global' <',' NAME>
      | &'nonlocal' 'nonlocal' <',' NAME>
    compound = &('def' | '@' | 'async') function | &'if' if | &('class' | '@') class
      | &('with' | 'async') with | &('for' | 'async') for | &'try' try | &'while' while | match

    assignment = NAME ':' expression ('=' right)?
      | ('(' singleTarget ')' | memberTarget) ':' expression ('=' right)?
      | (starTargets '=')+ right !'='
      | singleTarget AUGMENTED ~ right
      | badAssignment
    right = yield | starExpressions
    return = 'return' starExpressions?
    raise = 'raise' expression ('from' expression)? | 'raise'
    delete = 'del' deleteTargets &(';' | NEWLINE) | badDelete
    assert = 'assert' expression (',' expression)?
    import = 'import' <',' moduleAlias>
    moduleAlias = dottedName ('as' NAME)?
    dottedName* = NAME ('.' NAME)*
    fromImport = 'from' ('.' | '...')* dottedName 'import' importedNames
      | 'from' ('.' | '...')+ 'import' importedNames
    importedNames = '(' nameAliases ','? ')' | nameAliases !',' | '*' | badImport
    nameAliases = <',' nameAlias>
    nameAlias = NAME ('as' NAME)?

    block* = NEWLINE INDENT statement+ DEDENT | simples | badBlock
    decorators = ('@' namedExpression NEWLINE)+
    class = decorators classBody | classBody
    classBody = badClass | 'class' NAME ('(' arguments? ')')? ':' block
    function = decorators functionBody | functionBody
    functionBody = badFunction
      | 'def' NAME :=:'(' parameters? ')' ('->' expression)? :=:':' block
      | 'async' 'def' NAME :=:'(' parameters? ')' ('->' expression)? :=:':' block

    if = badIf | 'if' namedExpression ':' block elif | 'if' namedExpression ':' block else?
    elif = badElif | 'elif' namedExpression ':' block elif
      | 'elif' namedExpression ':' block else?
    else = badElse | 'else' :=:':' block
    while = badWhile | 'while' namedExpression ':' block else?
    for = badFor | 'for' starTargets 'in' ~ starExpressions ':' block else?
      | 'async' 'for' starTargets 'in' ~ starExpressions ':' block else?
      | badForTarget
    with = badWithBlock | 'with' '(' <',' withItem> ','? ')' ':' block
      | 'with' <',' withItem> ':' block
      | 'async' 'with' '(' <',' withItem> ','? ')' ':' block
      | 'async' 'with' <',' withItem> ':' block
      | badWith
    withItem = expression 'as' starTarget &(',' | ')' | ':') | badWithItem | expression
    try = badTry | 'try' :=:':' block finally
      | 'try' :=:':' block except+ else? finally?
      | 'try' :=:':' block exceptStar+ else? finally?
    except = badExceptBlock | 'except' expression ('as' NAME)? ':' block | 'except' ':' block
      | badExcept
    exceptStar = badExceptStarBlock | 'except' '*' expression ('as' NAME)? ':' block | badExcept
    finally = badFinally | 'finally' :=:':' block

    match = "match" subject ':' NEWLINE INDENT case+ DEDENT | badMatch
    subject = starNamedExpression ',' starNamedExpressions? | namedExpression
    case = badCase | "case" patterns guard? ':' block
    guard = 'if' namedExpression
    patterns = openSequence | pattern
    pattern = asPattern | orPattern
    asPattern = orPattern 'as' captureTarget | badAsPattern
    orPattern = <'|' closedPattern>
    closedPattern* = literalPattern | captureTarget | "_" | valuePattern | '(' pattern ')'
      | sequencePattern | mappingPattern | classPattern
    literalPattern = signedNumber !('+' | '-') | complexNumber | strings | 'None' | 'True' | 'False'
    complexNumber = signedNumber ('+' | '-') NUMBER
    signedNumber = NUMBER | '-' NUMBER
    captureTarget = !"_" NAME !('.' | '(' | '=')
    valuePattern = attributes !('.' | '(' | '=')
    attributes* = NAME ('.' NAME)+
    nameOrAttributes* = NAME ('.' NAME)*
    sequencePattern = '[' maybeSequence? ']' | '(' openSequence? ')'
    openSequence = maybeStarPattern ',' maybeSequence?
    maybeSequence = <',' maybeStarPattern> ','?
    maybeStarPattern = starPattern | pattern
    starPattern* = '*' captureTarget | '*' "_"
    mappingPattern = '{' '}' | '{' '**' captureTarget ','? '}'
      | '{' <',' pairPattern> ',' '**' captureTarget ','? '}' | '{' <',' pairPattern> ','? '}'
    pairPattern = (literalPattern | attributes) ':' pattern
    classPattern = nameOrAttributes '(' ')' | nameOrAttributes '(' positionalPatterns ','? ')'
      | nameOrAttributes '(' keywordPatterns ','? ')'
      | nameOrAttributes '(' positionalPatterns ',' keywordPatterns ','? ')'
      | badClassPattern
    positionalPatterns = <',' pattern>
    keywordPatterns = <',' keywordPattern>
    keywordPattern = NAME '=' pattern
    """#

  static let parameterRules = #"""
    parameters = badParameters | goodParameters
    goodParameters = plainSlash plain* defaulted* starRest? | defaultedSlash defaulted* starRest?
      | plain+ defaulted* starRest? | defaulted+ starRest? | starRest
    plainSlash = plain+ '/' ',' | plain+ '/' &')'
    defaultedSlash = plain* defaulted+ '/' ',' | plain* defaulted+ '/' &')'
    starRest = badStarRest | '*' plain maybeDefaulted* doubleStarRest?
      | '*' starAnnotated maybeDefaulted* doubleStarRest?
      | '*' ',' maybeDefaulted+ doubleStarRest? | doubleStarRest
    doubleStarRest = badDoubleStarRest | '**' plain
    plain = a:parameter ',' -> $a | a:parameter &')' -> $a
    starAnnotated = NAME ':' starExpression ',' | NAME ':' starExpression &')'
    defaulted = parameter default ',' | parameter default &')'
    maybeDefaulted = parameter default? ',' | parameter default? &')'
    parameter = NAME (':' expression)?
    default = '=' expression | badDefault

    badDefault = a:'=' &(')' | ',') => at a "expected default value expression"
    badParameters = plain* (defaultedSlash | defaulted+) a:plain
        => at a "non-default argument follows default argument"
      | plain* a:'(' plain+ ','? b:')' => range a b "Function parameters cannot be parenthesized"
      | a:'/' ',' => at a "at least one argument must precede /"
      | (plainSlash | defaultedSlash) maybeDefaulted* a:'/' => at a "/ may appear only once"
      | (plainSlash | defaultedSlash)? maybeDefaulted* '*' (',' | plain) maybeDefaulted* a:'/'
        => at a "/ must be ahead of *"
      | maybeDefaulted+ '/' a:'*' => at a "expected comma between / and *"
    badStarRest = a:'*' (')' | ',' (')' | '**')) => at a "named arguments must follow bare *"
      | '*' parameter a:'=' => at a "var-positional argument cannot have default value"
      | '*' (plain | ',') maybeDefaulted* a:'*' (plain | ',')
        => at a "* argument may appear only once"
    badDoubleStarRest = '**' parameter a:'='
        => at a "var-keyword argument cannot have default value"
      | '**' parameter ',' a:parameter => at a "arguments cannot follow var-keyword argument"
      | '**' parameter ',' a:('*' | '**' | '/')
        => at a "arguments cannot follow var-keyword argument"

    lambdaParameters = badLambdaParameters | goodLambdaParameters
    goodLambdaParameters = lambdaPlainSlash lambdaPlain* lambdaDefaulted* lambdaStarRest?
      | lambdaDefaultedSlash lambdaDefaulted* lambdaStarRest?
      | lambdaPlain+ lambdaDefaulted* lambdaStarRest? | lambdaDefaulted+ lambdaStarRest?
      | lambdaStarRest
    lambdaPlainSlash = lambdaPlain+ '/' ',' | lambdaPlain+ '/' &':'
    lambdaDefaultedSlash = lambdaPlain* lambdaDefaulted+ '/' ','
      | lambdaPlain* lambdaDefaulted+ '/' &':'
    lambdaStarRest = badLambdaStarRest | '*' lambdaPlain lambdaMaybeDefaulted* lambdaDoubleStarRest?
      | '*' ',' lambdaMaybeDefaulted+ lambdaDoubleStarRest? | lambdaDoubleStarRest
    lambdaDoubleStarRest = badLambdaDoubleStarRest | '**' lambdaPlain
    lambdaPlain = a:NAME ',' -> $a | a:NAME &':' -> $a
    lambdaDefaulted = NAME default ',' | NAME default &':'
    lambdaMaybeDefaulted = NAME default? ',' | NAME default? &':'

    badLambdaParameters = lambdaPlain* (lambdaDefaultedSlash | lambdaDefaulted+) a:lambdaPlain
        => at a "non-default argument follows default argument"
      | lambdaPlain* a:'(' <',' NAME> ','? b:')'
        => range a b "Lambda expression parameters cannot be parenthesized"
      | a:'/' ',' => at a "at least one argument must precede /"
      | (lambdaPlainSlash | lambdaDefaultedSlash) lambdaMaybeDefaulted* a:'/'
        => at a "/ may appear only once"
      | (lambdaPlainSlash | lambdaDefaultedSlash)? lambdaMaybeDefaulted* '*' (',' | lambdaPlain)
        lambdaMaybeDefaulted* a:'/' => at a "/ must be ahead of *"
      | lambdaMaybeDefaulted+ '/' a:'*' => at a "expected comma between / and *"
    badLambdaStarRest = '*' (':' | ',' (':' | '**')) => here "named arguments must follow bare *"
      | '*' NAME a:'=' => at a "var-positional argument cannot have default value"
      | '*' (lambdaPlain | ',') lambdaMaybeDefaulted* a:'*' (lambdaPlain | ',')
        => at a "* argument may appear only once"
    badLambdaDoubleStarRest = '**' NAME a:'='
        => at a "var-keyword argument cannot have default value"
      | '**' NAME ',' a:NAME => at a "arguments cannot follow var-keyword argument"
      | '**' NAME ',' a:('*' | '**' | '/') => at a "arguments cannot follow var-keyword argument"
    """#

  static let expressionRules = #"""
    expressions = expression (',' expression)+ ','? -> tuple | expression ',' -> tuple | expression
    expression* = badExpression | badLegacyExpression
      | disjunction 'if' disjunction 'else' expression -> conditional expression
      | disjunction | lambda
    yield = 'yield' 'from' expression -> yield expression
      | 'yield' starExpressions? -> yield expression
    starExpressions = starExpression (',' starExpression)+ ','? -> tuple
      | starExpression ',' -> tuple | starExpression
    starExpression* = '*' bitOr -> starred | expression
    starNamedExpressions = <',' starNamedExpression> ','?
    starNamedExpression = '*' bitOr -> starred | namedExpression
    assignmentExpression = NAME ':=' ~ expression -> named expression
    namedExpression = assignmentExpression | badNamedExpression | a:expression !':=' -> $a
    disjunction* = conjunction ('or' conjunction)+ -> expression | conjunction
    conjunction* = inversion ('and' inversion)+ -> expression | inversion
    inversion* = 'not' inversion -> expression | comparison
    comparison = bitOr comparisonTail+ -> comparison | bitOr
    comparisonTail = '==' bitOr | '!=' bitOr | '<=' bitOr | '<' bitOr | '>=' bitOr | '>' bitOr
      | 'not' 'in' bitOr | 'in' bitOr -> in | 'is' 'not' bitOr | 'is' bitOr
    bitOr* = bitXor ('|' bitXor -> expression)* -> fold
    bitXor* = bitAnd ('^' bitAnd -> expression)* -> fold
    bitAnd* = shift ('&' shift -> expression)* -> fold
    shift* = sum ('<<' sum -> expression | '>>' sum -> expression)* -> fold
    sum* = term ('+' term -> expression | '-' term -> expression)* -> fold
    term* = factor (('*' | '/' | '//' | '%' | '@') factor -> expression)* -> fold
    factor* = '+' factor -> expression | '-' factor -> expression | '~' factor -> expression | power
    power = await '**' factor -> expression | await
    await* = 'await' primary -> await expression | primary
    primary* = atom ('.' NAME -> attribute | generator -> function call
      | '(' arguments? ')' -> function call | '[' slices ']' -> subscript)* -> fold
    slices = a:slice !',' -> $a | <',' (slice | starred)> ','? -> tuple
    slice = expression? ':' expression? (':' expression?)? | namedExpression
    atom = NAME | 'True' | 'False' | 'None' | &STRING a:strings -> $a | NUMBER
      | &'(' a:(tuple | group | generator) -> $a | &'[' a:(list | listComprehension) -> $a
      | &'{' a:(dictionary | set | dictionaryComprehension | setComprehension) -> $a | '...'
    group = '(' a:(yield | namedExpression) ')' -> $a | badGroup
    lambda = 'lambda' lambdaParameters? ':' expression -> lambda
    strings* = STRING+ => strings
    list = '[' starNamedExpressions? ']' -> list
    tuple = '(' (starNamedExpression ',' starNamedExpressions?)? ')' -> tuple
    set = '{' starNamedExpressions '}' -> set display
    dictionary = '{' pairs? '}' -> dict literal | '{' wrongPairs '}'
    pairs = <',' pair> ','?
    pair = '**' bitOr | plainPair
    plainPair = expression ':' expression

    clauses = clause+
    clause = 'async' 'for' starTargets 'in' ~ disjunction ('if' disjunction)*
      | 'for' starTargets 'in' ~ disjunction ('if' disjunction)* | badForTarget
    listComprehension = '[' namedExpression clauses ']' -> list comprehension | badComprehension
    setComprehension = '{' namedExpression clauses '}' -> set comprehension | badComprehension
    generator = '(' (assignmentExpression | expression !':=') clauses ')' -> generator expression
      | badComprehension
    dictionaryComprehension = '{' plainPair clauses '}' -> dict comprehension
      | badDictionaryComprehension

    arguments* = args ','? &')' | badArguments
    args = <',' argument> (',' keywords)? | keywords
    argument = starred | a:(assignmentExpression | b:expression !':=' -> $b) !'=' -> $a
    keywords = <',' keywordOrStarred> ',' <',' keywordOrDoubleStarred> | <',' keywordOrStarred>
      | <',' keywordOrDoubleStarred>
    starred = '*' expression -> starred
    keywordOrStarred = badKeyword | NAME '=' expression -> keyword | starred
    keywordOrDoubleStarred = badKeyword | NAME '=' expression -> keyword
      | '**' expression -> unpacking

    starTargets = a:starTarget !',' -> $a | starTarget (',' starTarget)* ','?
    starTarget* = '*' (!'*' starTarget) | starAtomTarget
    starAtomTarget* = targetPrimary '.' NAME !targetTail | targetPrimary '[' slices ']' !targetTail
      | starAtom
    starAtom = NAME | '(' starAtomTarget ')' | '(' starTupleTargets? ')'
      | '[' (<',' starTarget> ','?)? ']'
    starTupleTargets = starTarget (',' starTarget)+ ','? | starTarget ','
    singleTarget = memberTarget | NAME | '(' singleTarget ')'
    memberTarget = targetPrimary '.' NAME !targetTail | targetPrimary '[' slices ']' !targetTail
    targetPrimary* = atom &targetTail ('.' NAME &targetTail | '[' slices ']' &targetTail
      | generator &targetTail | '(' arguments? ')' &targetTail)*
    targetTail = '(' | '[' | '.'
    deleteTargets = <',' deleteTarget> ','?
    deleteTarget* = targetPrimary '.' NAME !targetTail | targetPrimary '[' slices ']' !targetTail
      | deleteAtom
    deleteAtom = NAME | '(' deleteTarget ')' | '(' deleteTargets? ')' | '[' deleteTargets? ']'
    """#

  static let mistakeRules = #"""
    badArguments = (<',' argument> ',' keywords | keywords) ',' a:'*'
        => at a "iterable argument unpacking follows keyword argument unpacking"
      | a:expression b:clauses ',' (args | expression clauses)?
        => clauses a b "Generator expression must be parenthesized"
      | a:NAME b:'=' expression clauses
        => range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
      | a:args b:clauses => generatorArgument a b
      | args ',' a:expression b:clauses
        => clauses a b "Generator expression must be parenthesized"
      | a:args ',' args => argumentOrder a
    badKeyword = a:('True' | 'False' | 'None') b:'=' => range a b "cannot assign to %e"
      | a:NAME b:'=' expression clauses
        => range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
      | !(NAME '=') a:expression b:'='
        => range a b "expression cannot contain assignment, perhaps you meant \"==\"?"

    calmExpression = disjunction 'if' disjunction 'else' expression -> conditional expression
      | disjunction | lambda
    badLegacyExpression = a:NAME !'(' b:starExpressions => legacy a b
    badExpression = !(NAME STRING | SOFT) a:disjunction b:calmExpression => comma a b
      | a:disjunction 'if' b:disjunction !('else' | ':')
        => range a b "expected 'else' after 'if' expression"
    badNamedExpression* = a:expression ':=' expression
        => at a "cannot use assignment expressions with %e"
      | a:NAME '=' b:bitOr !('=' | ':=')
        => range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
      | !(list | tuple | generator | 'True' | 'None' | 'False') a:bitOr '=' bitOr !('=' | ':=')
        => at a "cannot assign to %e here. Maybe you meant '==' instead of '='?"

    badAssignment = a:badAnnotated ':' expression
        => at a "only single target (not %e) can be annotated"
      | a:starNamedExpression ',' starNamedExpressions* ':' expression
        => at a "only single target (not tuple) can be annotated"
      | a:expression ':' expression => at a "illegal target for annotation"
      | (starTargets '=')* a:starExpressions '=' => assign a
      | (starTargets '=')* a:yield '=' => at a "assignment to yield expression not possible"
      | a:starExpressions AUGMENTED right
        => at a "'%e' is an illegal expression for augmented assignment"
    badAnnotated = list | tuple | '(' a:badAnnotated ')' -> $a
    badDelete = 'del' a:starExpressions => delete a
    badBlock = NEWLINE !INDENT => block a "expected an indented block"
    badComprehension = ('[' | '(' | '{') a:starred clauses
        => at a "iterable unpacking cannot be used in comprehension"
      | ('[' | '{') a:starNamedExpression ',' b:starNamedExpressions clauses
        => range a b "did you forget parentheses around the comprehension target?"
      | ('[' | '{') a:starNamedExpression b:',' clauses
        => range a b "did you forget parentheses around the comprehension target?"
    badDictionaryComprehension = '{' a:'**' bitOr clauses '}'
        => at a "dict unpacking cannot be used in dict comprehension"
    wrongPairs = <',' pair> ',' wrongPair
      | expression ':' a:'*' bitOr
        => from a "cannot use a starred expression in a dictionary value"
      | expression a:':' &('}' | ',') => at a "expression expected after dictionary key and ':'"
    wrongPair = a:expression !':' => last a "':' expected after dictionary key"
      | expression ':' a:'*' bitOr
        => from a "cannot use a starred expression in a dictionary value"
      | expression a:':' &('}' | ',') => at a "expression expected after dictionary key and ':'"
    badGroup = '(' a:starred ')' => at a "cannot use starred expression here"
      | '(' a:'**' expression ')' => at a "cannot use double starred expression here"
    badImport = nameAliases ',' NEWLINE
        => here "trailing comma not allowed without surrounding parentheses"
    badForTarget = 'async'? 'for' a:starExpressions => forTarget a
    badWithItem = expression 'as' a:expression &(',' | ')' | ':') => assign a

    badWith = 'async'? 'with' <',' (expression ('as' starTarget)?)> NEWLINE => here "expected ':'"
      | 'async'? 'with' '(' <',' (expressions ('as' starTarget)?)> ','? ')' NEWLINE
        => here "expected ':'"
    badWithBlock = 'async'? a:'with' <',' (expression ('as' starTarget)?)> ':' NEWLINE !INDENT
        => block a "expected an indented block after 'with' statement on line %l"
      | 'async'? a:'with' '(' <',' (expressions ('as' starTarget)?)> ','? ')' ':' NEWLINE !INDENT
        => block a "expected an indented block after 'with' statement on line %l"
    badTry = a:'try' ':' NEWLINE !INDENT
        => block a "expected an indented block after 'try' statement on line %l"
      | 'try' ':' block !('except' | 'finally') => here "expected 'except' or 'finally' block"
      | 'try' ':' block* except+ a:'except' b:'*' expression ('as' NAME)? ':'
        => range a b "cannot have both 'except' and 'except*' on the same 'try'"
      | 'try' ':' block* exceptStar+ a:'except' (expression ('as' NAME)?)? ':'
        => at a "cannot have both 'except' and 'except*' on the same 'try'"
    badExcept = 'except' '*'? a:expression ',' expressions ('as' NAME)? ':'
        => from a "multiple exception types must be parenthesized"
      | 'except' '*'? expression ('as' NAME)? NEWLINE => here "expected ':'"
      | 'except' NEWLINE => here "expected ':'"
      | 'except' '*' (NEWLINE | ':') => here "expected one or more exception types"
    badFinally = a:'finally' ':' NEWLINE !INDENT
        => block a "expected an indented block after 'finally' statement on line %l"
    badExceptBlock = a:'except' expression ('as' NAME)? ':' NEWLINE !INDENT
        => block a "expected an indented block after 'except' statement on line %l"
      | a:'except' ':' NEWLINE !INDENT
        => block a "expected an indented block after 'except' statement on line %l"
    badExceptStarBlock = a:'except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT
        => block a "expected an indented block after 'except*' statement on line %l"
    badMatch = "match" subject NEWLINE => here "expected ':'"
      | a:"match" subject ':' NEWLINE !INDENT
        => block a "expected an indented block after 'match' statement on line %l"
    badCase = "case" patterns guard? NEWLINE => here "expected ':'"
      | a:"case" patterns guard? ':' NEWLINE !INDENT
        => block a "expected an indented block after 'case' statement on line %l"
    badAsPattern = orPattern 'as' a:"_" => at a "cannot use '_' as a target"
      | orPattern 'as' !NAME a:expression => at a "invalid pattern target"
    badClassPattern = nameOrAttributes '(' (positionalPatterns ',')? keywordPatterns ','
        a:positionalPatterns => at a "positional patterns follow keyword patterns"
    badIf = 'if' namedExpression NEWLINE => here "expected ':'"
      | a:'if' namedExpression ':' NEWLINE !INDENT
        => block a "expected an indented block after 'if' statement on line %l"
    badElif = 'elif' namedExpression NEWLINE => here "expected ':'"
      | a:'elif' namedExpression ':' NEWLINE !INDENT
        => block a "expected an indented block after 'elif' statement on line %l"
    badElse = a:'else' ':' NEWLINE !INDENT
        => block a "expected an indented block after 'else' statement on line %l"
    badWhile = 'while' namedExpression NEWLINE => here "expected ':'"
      | a:'while' namedExpression ':' NEWLINE !INDENT
        => block a "expected an indented block after 'while' statement on line %l"
    badFor = 'async'? 'for' starTargets 'in' starExpressions NEWLINE => here "expected ':'"
      | 'async'? a:'for' starTargets 'in' starExpressions ':' NEWLINE !INDENT
        => block a "expected an indented block after 'for' statement on line %l"
    badFunction = 'async'? a:'def' NAME '(' parameters? ')' ('->' expression)? ':' NEWLINE !INDENT
        => block a "expected an indented block after function definition on line %l"
    badClass = 'class' NAME ('(' arguments? ')')? NEWLINE => here "expected ':'"
      | a:'class' NAME ('(' arguments? ')')? ':' NEWLINE !INDENT
        => block a "expected an indented block after class definition on line %l"
    """#
}
