package io.github.cloudsync.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.ServiceStart;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final RegistryKey KEY = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa");

    @Test
    void isReadAsAPersonLooksItUp() {
        assertThat(Place.of(KEY)).hasToString("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa");
        assertThat(Place.of(KEY.value("Enabled"))).hasToString(KEY + "  Enabled");
        assertThat(new Place.OfService("VaultSvc")).hasToString("service control manager, VaultSvc, start type");
        assertThat(new Place.OfVariable("PATH")).hasToString("%PATH%");
        assertThat(new Place.OfDirectory("contoso.com", "schema", Optional.of("objectVersion")))
                .hasToString("contoso.com schema objectVersion");
        assertThat(new Place.OfDirectory("contoso.com", "KDS root keys", Optional.empty()))
                .hasToString("contoso.com KDS root keys");
        assertThat(new Place.OfRights("DC=contoso,DC=com", "CONTOSO\\agent$"))
                .hasToString("DC=contoso,DC=com CONTOSO\\agent$");
    }

    @Test
    void whereWindowsIsNotRunningItIsInOneOfItsControlSets() {
        RegistryKey there = KEY.inControlSet("ControlSet002");
        assertThat(Place.of(KEY).inControlSet("ControlSet002")).isEqualTo(Place.of(there));
        assertThat(Place.of(KEY.value("Enabled")).inControlSet("ControlSet002"))
                .isEqualTo(Place.of(there.value("Enabled")));
        assertThat(Place.of(new ServiceStart("VaultSvc")).inControlSet("ControlSet002"))
                .hasToString("HKLM\\SYSTEM\\ControlSet002\\Services\\VaultSvc  Start");
        Place elsewhere = Place.of(RegistryKey.of("HKLM\\SOFTWARE"));
        assertThat(elsewhere.inControlSet("ControlSet002")).isEqualTo(elsewhere);
        Place named = Place.of("a matter in HKLM\\SYSTEM\\CurrentControlSet\\Control");
        assertThat(named.inControlSet("ControlSet002")).isEqualTo(named);
    }
}
