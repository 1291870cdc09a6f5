#!/usr/bin/python3
"""The public jupyter_kernel_test suite on our kernel, with cases of our own, or with those of a file named on the command line.

The suite wants the whole set of completions. In a session that sees System and System.Text.RegularExpressions, "Mat" is the start of
Math, MathF, Match and more, so of a bare type name the cases say only what must be among them.
"""
import importlib.util
import sys
import unittest

import jupyter_kernel_test


class Cases(jupyter_kernel_test.KernelTests):
    kernel_name = "newsanalysis-csharp"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("on the other stream");'
    completion_samples = [
        {"text": "Console.ReadK", "matches": {"ReadKey"}},
        {"text": 'var quote = "…"; quote.ToUpperI', "matches": {"ToUpperInvariant"}},
    ]
    complete_code_samples = ["1", "foreach (var x in new[] { 1 })\n    Console.Write(x);", "// a comment", "record Article(string Title);"]
    incomplete_code_samples = ["foreach (var x in", "class Article {", 'var text = """\nopen', "/* open"]
    invalid_code_samples = ["int = 1;", "}"]
    code_page_something = "Math.Max?"
    code_generate_error = "int[] none = []; none[1]"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"6" + "7"', "result": "67"},
        {"code": "Enumerable.Range(1, 3)", "result": "[1, 2, 3]"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<i>it</i>"));', "mime": "text/html"},
        {"code": '"plain".Display();', "mime": "text/plain"},
    ]
    code_history_pattern = "6 ?* 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "string.Join"
    code_clear_output = "clear_output();"


def load(path):
    specification = importlib.util.spec_from_file_location("cases", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)

    class Given(module.CSharpTests):
        kernel_name = Cases.kernel_name
        language_name = Cases.language_name
        code_clear_output = Cases.code_clear_output
        code_page_something = Cases.code_page_something
        completion_samples = [sample for sample in module.CSharpTests.completion_samples if "." in sample["text"]]

        def test_completion_of_names(self):
            for sample in module.CSharpTests.completion_samples:
                self.kc.complete(sample["text"])
                matches = self.get_non_kernel_info_reply()["content"]["matches"]
                self.assertLessEqual(sample["matches"], set(matches))

    return Given


if __name__ == "__main__":
    case = load(sys.argv[1]) if len(sys.argv) > 1 else Cases
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    sys.exit(not result.wasSuccessful())
