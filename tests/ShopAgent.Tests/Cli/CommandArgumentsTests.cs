using ShopAgent.Cli.Hosting;

namespace ShopAgent.Tests.Cli;

public class CommandArgumentsTests
{
    [Fact]
    public void Settings_are_taken_out_in_both_forms()
    {
        var arguments = CommandArguments.Split(["ask", "--Model:Endpoint=http://localhost/v1", "a tent", "--checkout:ConfirmAmountAbove", "50", "--json"]);
        Assert.Equal(["ask", "a tent", "--json"], arguments.Command);
        Assert.Equal("http://localhost/v1", arguments.Settings["Model:Endpoint"]);
        Assert.Equal("50", arguments.Settings["Checkout:ConfirmAmountAbove"]);
        Assert.True(arguments.WantsJson);
    }

    [Theory]
    [InlineData("--data", "/tmp/a")]
    [InlineData("--data=/tmp/a", null)]
    public void Short_forms_set_their_key_and_stay_for_the_parser(string first, string? second)
    {
        string[] given = second is null ? [first] : [first, second];
        var arguments = CommandArguments.Split(given);
        Assert.Equal("/tmp/a", arguments.Settings["Data:Directory"]);
        Assert.Equal(given, arguments.Command);
    }

    [Fact]
    public void What_no_section_knows_is_left_to_the_parser() => Assert.Equal(["--Modle:Endpoint=x"], CommandArguments.Split(["--Modle:Endpoint=x"]).Command);

    [Fact]
    public void A_setting_without_a_value_is_wrong_usage() =>
        Assert.Contains("--Model:Endpoint", Assert.Throws<UsageException>(() => CommandArguments.Split(["--Model:Endpoint", "--json"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_after_two_dashes_is_a_setting() => Assert.Empty(CommandArguments.Split(["ask", "--", "--Model:Endpoint=x"]).Settings);
}
