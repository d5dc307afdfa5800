import ast
import inspect

from reportedly.domain import errors


def test_the_tree_at_the_top_of_the_module_names_every_error() -> None:
    tree = ast.parse(inspect.getsource(errors))
    names = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    assert all(name in (errors.__doc__ or "") for name in names)
    assert all(issubclass(getattr(errors, name), errors.ReportedlyError) for name in names)
