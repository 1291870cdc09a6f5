string Greeting(string name) => $"good day, {name}";
