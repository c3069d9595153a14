/** `types`, in Python. */
export const TYPES = `
class SimpleNamespace:
    def __init__(self, **names):
        for name, value in names.items():
            setattr(self, name, value)

    def __repr__(self):
        return "namespace(" + ", ".join(f"{k}={v!r}" for k, v in vars(self).items()) + ")"

    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and vars(self) == vars(other)


def MappingProxyType(mapping):
    return mapping


NoneType = type(None)
FunctionType = LambdaType = type(lambda: None)
BuiltinFunctionType = type(len)
MethodType = type("".upper)
GeneratorType = type(_ for _ in ())
`;
