import { boundedText } from './limits';
import { Unplayable } from './unplayable';
import { numberOf, textOf, type Value } from './values';

/** The value of `left operator right` for the operators that always look at both. */
export function binary(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '+': {
      const texts = [left, right].some((it) => typeof it === 'string' || (typeof it === 'object' && it !== null));
      return texts ? boundedText(textOf(left) + textOf(right)) : numberOf(left) + numberOf(right);
    }
    case '-':
      return numberOf(left) - numberOf(right);
    case '*':
      return numberOf(left) * numberOf(right);
    case '/':
      return numberOf(left) / numberOf(right);
    case '%':
      return numberOf(left) % numberOf(right);
    case '**':
      return numberOf(left) ** numberOf(right);
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '==':
      return loose(left, right);
    case '!=':
      return !loose(left, right);
    case '<':
      return less(left, right);
    case '>':
      return less(right, left);
    case '<=':
      return typeof left === 'string' && typeof right === 'string' ? left <= right : numberOf(left) <= numberOf(right);
    case '>=':
      return typeof left === 'string' && typeof right === 'string' ? left >= right : numberOf(left) >= numberOf(right);
    case 'in':
      return typeof right === 'object' && right !== null && Object.hasOwn(right, textOf(left));
    case '|':
      return numberOf(left) | numberOf(right);
    case '&':
      return numberOf(left) & numberOf(right);
    case '^':
      return numberOf(left) ^ numberOf(right);
    case '<<':
      return numberOf(left) << numberOf(right);
    case '>>':
      return numberOf(left) >> numberOf(right);
    default:
      throw new Unplayable(`the operator ${operator}`);
  }
}

function loose(left: Value, right: Value): boolean {
  if (left == null || right == null) return left == null && right == null;
  if (typeof left === typeof right) return left === right;
  if (typeof left === 'object' || typeof right === 'object') return textOf(left) === textOf(right);
  return numberOf(left) === numberOf(right);
}

function less(left: Value, right: Value): boolean {
  return typeof left === 'string' && typeof right === 'string' ? left < right : numberOf(left) < numberOf(right);
}
