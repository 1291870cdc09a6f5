using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/NewsAnalysis.Benchmarks -- --filter '*Dates*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
