using System.CommandLine;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Conversations;
using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Commands;

/// <summary>Shows what a session's profile remembers of its shopper, changes it, writes it out, or forgets it.</summary>
internal sealed class ProfileCommand(
    SessionStore sessions, ProfileWords profileWords, ProfileEraser eraser, IOptions<ProfileOptions> options, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public static Command Define(CommandHost host)
    {
        var session = GlobalOptions.Session();
        session.Recursive = true;
        var showAction = host.Action<ProfileCommand>((self, parse, cancellationToken) => self.ShowAsync(parse.GetValue(session), parse.IsJson(), cancellationToken));
        var show = new Command("show", "List every fact with its number and source");
        show.SetAction(showAction);
        var list = new Command("list", "List the named profiles");
        list.SetAction(host.Action<ProfileCommand>((self, parse, cancellationToken) => self.ListAsync(parse.IsJson(), cancellationToken)));
        var command = new ExampleCommand(
            "profile",
            "Show, change, export or forget what is remembered about you",
            "shopagent profile",
            "shopagent profile --profile anna",
            "shopagent profile edit 3 43",
            "shopagent profile forget size",
            "shopagent profile forget everything",
            "shopagent profile learning off",
            "shopagent profile export me.json") { session, show, list, Edit(host, session), Forget(host, session), Learning(host, session), Export(host, session) };
        command.SetAction(showAction);
        return command;
    }

    private static Command Edit(CommandHost host, Option<string?> session)
    {
        var id = new Argument<int>("ID") { Description = "Number of the fact, as \"profile --json\" lists it" };
        var value = new Argument<string>("VALUE") { Description = "The new value" };
        var edit = new Command("edit", "Give a fact another value") { id, value };
        edit.SetAction(host.Action<ProfileCommand>((self, parse, cancellationToken) =>
            self.EditAsync(parse.GetValue(session), parse.GetRequiredValue(id), parse.GetRequiredValue(value), parse.IsJson(), cancellationToken)));
        return edit;
    }

    private static Command Forget(CommandHost host, Option<string?> session)
    {
        var words = new Argument<string[]>("WORDS") { Description = "What to forget (\"size\", \"polyester\"), or \"everything\"", Arity = ArgumentArity.OneOrMore };
        var forget = new Command("forget", "Delete facts for good") { words };
        forget.SetAction(host.Action<ProfileCommand>((self, parse, cancellationToken) =>
            self.ForgetAsync(parse.GetValue(session), string.Join(' ', parse.GetRequiredValue(words)), parse.IsJson(), cancellationToken)));
        return forget;
    }

    private static Command Learning(CommandHost host, Option<string?> session)
    {
        var state = new Argument<string>("STATE") { Description = "on or off" };
        state.AcceptOnlyFromAmong("on", "off");
        var learning = new Command("learning", "Switch learning from baskets and orders on or off") { state };
        learning.SetAction(host.Action<ProfileCommand>((self, parse, cancellationToken) =>
            self.LearnAsync(parse.GetValue(session), parse.GetRequiredValue(state) == "on", parse.IsJson(), cancellationToken)));
        return learning;
    }

    private static Command Export(CommandHost host, Option<string?> session)
    {
        var file = new Argument<string?>("FILE") { Description = "File to write; without it the JSON is printed", Arity = ArgumentArity.ZeroOrOne };
        var export = new Command("export", "Everything that is kept about you, as JSON") { file };
        export.SetAction(host.Action<ProfileCommand>((self, parse, cancellationToken) => self.ExportAsync(parse.GetValue(session), parse.GetValue(file), cancellationToken)));
        return export;
    }

    private Task ShowAsync(string? sessionName, bool isJson, CancellationToken cancellationToken) => PrintAsync(Load(sessionName), [], isJson, cancellationToken);

    /// <exception cref="CommandFailedException">Nothing is remembered under these words.</exception>
    private Task ForgetAsync(string? sessionName, string words, bool isJson, CancellationToken cancellationToken)
    {
        var session = Load(sessionName);
        var found = profileWords.Find(session.Profile, words);
        if (found.Count == 0) throw new CommandFailedException($"Nothing is remembered about \"{words}\". \"shopagent profile\" lists what is.");
        return PrintAsync(eraser.Erase(session, found), found, isJson, cancellationToken);
    }

    /// <exception cref="CommandFailedException">No fact has that number.</exception>
    private Task EditAsync(string? sessionName, int id, string value, bool isJson, CancellationToken cancellationToken)
    {
        var session = Load(sessionName);
        if (session.Profile.Facts.FirstOrDefault(fact => fact.Id == id) is not { } fact) throw new CommandFailedException($"No fact has the number {id}. \"shopagent profile --json\" lists them.");
        var text = value.Trim();
        if (text.Length == 0) throw new CommandFailedException("The new value is empty; \"shopagent profile forget\" deletes a fact.");
        // What the old value was said in goes with it.
        var clean = eraser.Erase(session, [fact]);
        var restored = clean.Profile with { Facts = [.. clean.Profile.Facts.Append(fact).OrderBy(other => other.Id)] };
        var edited = restored.Edit(id, fact.Kind == FactKind.Size ? text.ToUpperInvariant() : text.ToLowerInvariant(), fact.Scope, time.GetUtcNow(), "");
        return PrintAsync(sessions.Save(clean with { Profile = edited }).Session, [], isJson, cancellationToken);
    }

    private Task LearnAsync(string? sessionName, bool isOn, bool isJson, CancellationToken cancellationToken)
    {
        var session = Load(sessionName) with { Guest = null };
        return PrintAsync(sessions.Save(session with { Profile = session.Own with { Learns = isOn } }).Session, [], isJson, cancellationToken);
    }

    private async Task ListAsync(bool isJson, CancellationToken cancellationToken)
    {
        foreach (var name in sessions.Profiles())
        {
            if (isJson) await json.WriteAsync(name, CliJson.Readable.String, cancellationToken);
            else terminal.Write(PanelLayout.Stack(PanelLayout.Data(name)));
        }
    }

    /// <exception cref="CommandFailedException">The file is there already, or cannot be written.</exception>
    private Task ExportAsync(string? sessionName, string? file, CancellationToken cancellationToken)
    {
        var session = Load(sessionName);
        return NewFile.WriteAsync(file, ProfileExporter.Write(session.ProfileName, session.Own), terminal, contexts, cancellationToken);
    }

    private ShopperSession Load(string? sessionName) => sessions.Load(sessionName ?? SessionNames.Default, options.Value.NameOrNull);

    private async Task PrintAsync(ShopperSession session, IReadOnlyList<ProfileFact> forgotten, bool isJson, CancellationToken cancellationToken)
    {
        var facts = session.Profile.Facts;
        if (isJson)
        {
            var profile = new ProfileJson(session.Name, session.ProfileName, session.Own.Learns, [.. facts.Select(FactJson.Of)], [.. forgotten.Select(FactJson.Of)]);
            await json.WriteAsync(profile, CliJson.Readable.ProfileJson, cancellationToken);
            return;
        }

        var context = contexts.Of(ChatState.InitialLanguage, terminal.Width);
        if (forgotten.Count > 0) terminal.Write(PanelLayout.Stack(PanelLayout.Data(context.Words.Count("profile.forgotten", forgotten.Count), Palette.Good)));
        terminal.Write(ProfileRenderer.Render(ProfilePanel.Of(session), context));
    }
}
