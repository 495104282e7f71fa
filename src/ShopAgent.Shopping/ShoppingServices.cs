using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Shopping;

/// <summary>Registers baskets, profiles, checkout (section "Checkout") and sessions; the catalogue's services must be registered, too.</summary>
public static class ShoppingServices
{
    public static IServiceCollection AddShopping(this IServiceCollection services)
    {
        services.AddOptions<CheckoutOptions>().BindConfiguration(CheckoutOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CheckoutOptions>, CheckoutOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        services.TryAddSingleton<BasketEditor>();
        services.TryAddSingleton<BasketPricer>();
        services.TryAddSingleton<PriceCheck>();
        services.TryAddSingleton<BasketReloader>();
        services.TryAddSingleton<MerchantMover>();

        services.AddOptions<ExportOptions>().BindConfiguration(ExportOptions.SectionName);
        services.TryAddSingleton<BasketExporter>();
        services.TryAddSingleton<ExportFolder>();

        services.TryAddSingleton(_ => Lexicon.LoadDefault());
        services.AddOptions<ProfileOptions>().BindConfiguration(ProfileOptions.SectionName);
        services.TryAddSingleton<ProfileQuery>();
        services.TryAddSingleton<ProfileConflicts>();
        services.TryAddSingleton<TasteLearner>();
        services.TryAddSingleton<ProfileWords>();

        services.TryAddSingleton(provider => new ShopperDatabase(provider.GetRequiredService<IOptions<DataOptions>>().Value.FullPath));
        services.TryAddSingleton<SessionStore>();
        services.TryAddSingleton<OrderNumbers>();

        services.TryAddSingleton(_ => ConsentWords.LoadDefault());
        services.TryAddSingleton<ICheckoutPort, SandboxCheckout>();
        services.TryAddSingleton<CheckoutService>();
        return services;
    }
}
