using System.Globalization;
using System.Reflection;
using Xunit.Sdk;

namespace ShopAgent.Tests.Fakes;

/// <summary>Runs the tests of a class under a culture; "" is the invariant one. Classes that inherit the tests name their own.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class UseCultureAttribute(string name) : BeforeAfterTestAttribute
{
    private CultureInfo? _before;

    public string Name => name;

    public override void Before(MethodInfo methodUnderTest)
    {
        _before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
    }

    public override void After(MethodInfo methodUnderTest) => CultureInfo.CurrentCulture = _before!;
}
