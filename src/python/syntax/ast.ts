// The abstract syntax tree: what the parser makes and the compiler reads. Node for node and field for field it is
// CPython 3.14's Parser/Python.asdl. `kind` names the node; the other fields have ASDL's names. A list is an array,
// an absent optional field is `null`; operators and contexts are strings. Two departures: `Constant.kind` would clash
// with the discriminant and is called `string_kind`; `type_comment` is left out, since `# type:` is only a comment to us.
// Lines count from 1; columns are offsets in the line's UTF-8 bytes, from 0, as in CPython.

/** The value of a `...` literal. */
export const ELLIPSIS: unique symbol = Symbol("Ellipsis");

/** The value of `2j`. */
export interface ImaginaryLiteral {
  readonly imag: number;
}

/** None, bool, int, float, str, bytes, complex, Ellipsis. A str's lone surrogates are JavaScript's lone surrogates. */
export type ConstantValue =
  null | boolean | bigint | number | string | Uint8Array | ImaginaryLiteral | typeof ELLIPSIS;

export interface Located {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export type ExprContext = "Load" | "Store" | "Del";
export type BoolOperator = "And" | "Or";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type Operator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";
export type CompareOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

// mod

export interface Module {
  kind: "Module";
  body: Stmt[];
}
export interface Interactive {
  kind: "Interactive";
  body: Stmt[];
}
export interface Expression {
  kind: "Expression";
  body: Expr;
}
export type Mod = Module | Interactive | Expression;

// stmt

export interface FunctionDef extends Located {
  kind: "FunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}
export interface AsyncFunctionDef extends Located {
  kind: "AsyncFunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}
export interface ClassDef extends Located {
  kind: "ClassDef";
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}
export interface Return extends Located {
  kind: "Return";
  value: Expr | null;
}
export interface Delete extends Located {
  kind: "Delete";
  targets: Expr[];
}
export interface Assign extends Located {
  kind: "Assign";
  targets: Expr[];
  value: Expr;
}
export interface TypeAlias extends Located {
  kind: "TypeAlias";
  name: Expr;
  type_params: TypeParam[];
  value: Expr;
}
export interface AugAssign extends Located {
  kind: "AugAssign";
  target: Expr;
  op: Operator;
  value: Expr;
}
export interface AnnAssign extends Located {
  kind: "AnnAssign";
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  /** 1 when the target is a bare name without parentheses. */
  simple: 0 | 1;
}
export interface For extends Located {
  kind: "For";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface AsyncFor extends Located {
  kind: "AsyncFor";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface While extends Located {
  kind: "While";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface If extends Located {
  kind: "If";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface With extends Located {
  kind: "With";
  items: WithItem[];
  body: Stmt[];
}
export interface AsyncWith extends Located {
  kind: "AsyncWith";
  items: WithItem[];
  body: Stmt[];
}
export interface Match extends Located {
  kind: "Match";
  subject: Expr;
  cases: MatchCase[];
}
export interface Raise extends Located {
  kind: "Raise";
  exc: Expr | null;
  cause: Expr | null;
}
export interface Try extends Located {
  kind: "Try";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface TryStar extends Located {
  kind: "TryStar";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface Assert extends Located {
  kind: "Assert";
  test: Expr;
  msg: Expr | null;
}
export interface Import extends Located {
  kind: "Import";
  names: Alias[];
}
export interface ImportFrom extends Located {
  kind: "ImportFrom";
  module: string | null;
  names: Alias[];
  level: number;
}
export interface Global extends Located {
  kind: "Global";
  names: string[];
}
export interface Nonlocal extends Located {
  kind: "Nonlocal";
  names: string[];
}
export interface ExprStmt extends Located {
  kind: "Expr";
  value: Expr;
}
export interface Pass extends Located {
  kind: "Pass";
}
export interface Break extends Located {
  kind: "Break";
}
export interface Continue extends Located {
  kind: "Continue";
}

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

// expr

export interface BoolOp extends Located {
  kind: "BoolOp";
  op: BoolOperator;
  values: Expr[];
}
export interface NamedExpr extends Located {
  kind: "NamedExpr";
  target: Expr;
  value: Expr;
}
export interface BinOp extends Located {
  kind: "BinOp";
  left: Expr;
  op: Operator;
  right: Expr;
}
export interface UnaryOp extends Located {
  kind: "UnaryOp";
  op: UnaryOperator;
  operand: Expr;
}
export interface Lambda extends Located {
  kind: "Lambda";
  args: Arguments;
  body: Expr;
}
export interface IfExp extends Located {
  kind: "IfExp";
  test: Expr;
  body: Expr;
  orelse: Expr;
}
export interface Dict extends Located {
  kind: "Dict";
  /** `null` is the key of a `**mapping` item. */
  keys: (Expr | null)[];
  values: Expr[];
}
export interface SetDisplay extends Located {
  kind: "Set";
  elts: Expr[];
}
export interface ListComp extends Located {
  kind: "ListComp";
  elt: Expr;
  generators: Comprehension[];
}
export interface SetComp extends Located {
  kind: "SetComp";
  elt: Expr;
  generators: Comprehension[];
}
export interface DictComp extends Located {
  kind: "DictComp";
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}
export interface GeneratorExp extends Located {
  kind: "GeneratorExp";
  elt: Expr;
  generators: Comprehension[];
}
export interface Await extends Located {
  kind: "Await";
  value: Expr;
}
export interface Yield extends Located {
  kind: "Yield";
  value: Expr | null;
}
export interface YieldFrom extends Located {
  kind: "YieldFrom";
  value: Expr;
}
export interface Compare extends Located {
  kind: "Compare";
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}
export interface Call extends Located {
  kind: "Call";
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}
export interface FormattedValue extends Located {
  kind: "FormattedValue";
  value: Expr;
  /** The character code of `s`, `r` or `a`, or -1. */
  conversion: number;
  format_spec: Expr | null;
}
export interface Interpolation extends Located {
  kind: "Interpolation";
  value: Expr;
  /** The expression as written. */
  str: string;
  conversion: number;
  format_spec: Expr | null;
}
export interface JoinedStr extends Located {
  kind: "JoinedStr";
  values: Expr[];
}
export interface TemplateStr extends Located {
  kind: "TemplateStr";
  values: Expr[];
}
export interface Constant extends Located {
  kind: "Constant";
  value: ConstantValue;
  /** ASDL's `kind`: "u" for a string that was written with the prefix u. */
  string_kind: "u" | null;
}
export interface Attribute extends Located {
  kind: "Attribute";
  value: Expr;
  attr: string;
  ctx: ExprContext;
}
export interface Subscript extends Located {
  kind: "Subscript";
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}
export interface Starred extends Located {
  kind: "Starred";
  value: Expr;
  ctx: ExprContext;
}
export interface Name extends Located {
  kind: "Name";
  id: string;
  ctx: ExprContext;
}
export interface List extends Located {
  kind: "List";
  elts: Expr[];
  ctx: ExprContext;
}
export interface Tuple extends Located {
  kind: "Tuple";
  elts: Expr[];
  ctx: ExprContext;
}
export interface Slice extends Located {
  kind: "Slice";
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// The parts of statements and expressions.

export interface Comprehension {
  kind: "comprehension";
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: 0 | 1;
}
export interface ExceptHandler extends Located {
  kind: "ExceptHandler";
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}
export interface Arguments {
  kind: "arguments";
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One a keyword-only argument; `null` where it has no default. */
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  /** The defaults of the last positional arguments. */
  defaults: Expr[];
}
export interface Arg extends Located {
  kind: "arg";
  arg: string;
  annotation: Expr | null;
}
export interface Keyword extends Located {
  kind: "keyword";
  /** `null` for `**mapping`. */
  arg: string | null;
  value: Expr;
}
export interface Alias extends Located {
  kind: "alias";
  name: string;
  asname: string | null;
}
export interface WithItem {
  kind: "withitem";
  context_expr: Expr;
  optional_vars: Expr | null;
}
export interface MatchCase {
  kind: "match_case";
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

// pattern

export interface MatchValue extends Located {
  kind: "MatchValue";
  value: Expr;
}
export interface MatchSingleton extends Located {
  kind: "MatchSingleton";
  value: null | boolean;
}
export interface MatchSequence extends Located {
  kind: "MatchSequence";
  patterns: Pattern[];
}
export interface MatchMapping extends Located {
  kind: "MatchMapping";
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}
export interface MatchClass extends Located {
  kind: "MatchClass";
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}
export interface MatchStar extends Located {
  kind: "MatchStar";
  name: string | null;
}
export interface MatchAs extends Located {
  kind: "MatchAs";
  pattern: Pattern | null;
  name: string | null;
}
export interface MatchOr extends Located {
  kind: "MatchOr";
  patterns: Pattern[];
}
export type Pattern =
  MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

// type_param

export interface TypeVar extends Located {
  kind: "TypeVar";
  name: string;
  bound: Expr | null;
  default_value: Expr | null;
}
export interface ParamSpec extends Located {
  kind: "ParamSpec";
  name: string;
  default_value: Expr | null;
}
export interface TypeVarTuple extends Located {
  kind: "TypeVarTuple";
  name: string;
  default_value: Expr | null;
}
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

/** Any node of the tree. */
export type Node =
  | Mod
  | Stmt
  | Expr
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | Pattern
  | TypeParam;
