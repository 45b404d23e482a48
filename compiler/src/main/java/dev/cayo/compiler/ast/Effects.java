package dev.cayo.compiler.ast;

/** Which expressions do something besides having a value. */
public final class Effects {

  private Effects() {}

  /** Whether it does nothing, by its form, when its value is dropped. */
  public static boolean none(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return binary.operator() != BinaryOperator.COALESCE
          && binary.operator() != BinaryOperator.LOGICAL_AND
          && binary.operator() != BinaryOperator.LOGICAL_OR;
    }
    return expr instanceof Expr.IntLiteral
        || expr instanceof Expr.FloatLiteral
        || expr instanceof Expr.CharLiteral
        || expr instanceof Expr.BoolLiteral
        || expr instanceof Expr.NullLiteral
        || expr instanceof Expr.StringTemplate
        || expr instanceof Expr.Name
        || expr instanceof Expr.This
        || expr instanceof Expr.ListLiteral
        || expr instanceof Expr.MapLiteral
        || expr instanceof Expr.Tuple
        || expr instanceof Expr.Lambda
        || expr instanceof Expr.Range
        || expr instanceof Expr.Is
        || expr instanceof Expr.Unary;
  }
}
