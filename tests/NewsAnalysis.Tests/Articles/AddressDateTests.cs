using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class AddressDateTests
{
    [Theory]
    [InlineData("https://tarn.example/story/news/2019/11/19/dam-leaks/4236383002/", "2019-11-19")]
    [InlineData("https://tarn.example/news/2019/nov/18/dam-leaks", "2019-11-18")]
    [InlineData("https://tarn.example/2024/3/6/dam", "2024-03-06")]
    [InlineData("https://tarn.example/dam-leaks-2023-08-30/", "2023-08-30")]
    [InlineData("https://tarn.example/news/20240316/dam.html", "2024-03-16")]
    [InlineData("https://tarn.example/2019/11/19/a/2019/11/19/b", "2019-11-19")]
    public void Reads_the_day_of_a_path(string address, string day) => Assert.Equal(day, AddressDate.In(address)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("https://tarn.example/2019/11/dam-leaks")]
    [InlineData("https://tarn.example/2019/13/45/dam")]
    [InlineData("https://tarn.example/id/201911190042")]
    [InlineData("https://tarn.example/a1234567/20191")]
    [InlineData("https://tarn.example/from-2019-11-19-to-2019-11-21")]
    [InlineData("https://tarn.example/?d=2019/11/19")]
    [InlineData("2019/11/19/dam")]
    [InlineData("https://tarn.example/0999/11/19/")]
    [InlineData("")]
    [InlineData(null)]
    public void Leaves_all_else(string? address) => Assert.Null(AddressDate.In(address));
}
