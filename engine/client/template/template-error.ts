/** A mistake in a template, with the text Go has for it. Caught in {@link compileTemplate} and nowhere else. */
export class TemplateError extends Error {}
