/*
 * The netapi32.dll of a server that is joined to a domain. Wine's own always says "workgroup".
 * Answers from the registry values in which a joined Windows keeps the same facts (src-it/lab/wine/run create DOMAIN sets
 * them). Only what the plugin calls is here; any other function of netapi32.dll is missing on a joined server.
 */
#include <windows.h>
#include <lm.h>
#define _DSGETDCAPI_ /* we are the library, not its caller */
#include <dsgetdc.h>
#include <dsrole.h>

#define WINLOGON L"SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon"
#define HISTORY L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\History"
#define NETLOGON L"SYSTEM\\CurrentControlSet\\Services\\Netlogon\\Parameters"
#define PRODUCT L"SYSTEM\\CurrentControlSet\\Control\\ProductOptions"

/* A REG_SZ of HKEY_LOCAL_MACHINE in a buffer of its own, or NULL. */
static WCHAR *registry_text(const WCHAR *key, const WCHAR *name)
{
    DWORD size = 0;
    if (RegGetValueW(HKEY_LOCAL_MACHINE, key, name, RRF_RT_REG_SZ, NULL, NULL, &size) != ERROR_SUCCESS)
        return NULL;
    WCHAR *text = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, size);
    if (text && RegGetValueW(HKEY_LOCAL_MACHINE, key, name, RRF_RT_REG_SZ, NULL, text, &size) == ERROR_SUCCESS)
        return text;
    HeapFree(GetProcessHeap(), 0, text);
    return NULL;
}

static WCHAR *copy(const WCHAR *text)
{
    WCHAR *result = HeapAlloc(GetProcessHeap(), 0, (lstrlenW(text) + 1) * sizeof(WCHAR));
    return result ? lstrcpyW(result, text) : NULL;
}

__declspec(dllexport) NET_API_STATUS WINAPI NetApiBufferFree(void *buffer)
{
    return HeapFree(GetProcessHeap(), 0, buffer) ? NERR_Success : ERROR_INVALID_PARAMETER;
}

__declspec(dllexport) NET_API_STATUS WINAPI NetGetJoinInformation(
    LPCWSTR server, LPWSTR *name, PNETSETUP_JOIN_STATUS status)
{
    (void)server;
    if (!name || !status)
        return ERROR_INVALID_PARAMETER;
    *name = registry_text(WINLOGON, L"CachePrimaryDomain");
    *status = *name ? NetSetupDomainName : NetSetupWorkgroupName;
    if (!*name)
        *name = copy(L"WORKGROUP");
    return *name ? NERR_Success : ERROR_NOT_ENOUGH_MEMORY;
}

/* The strings of the answer leak: a real one is a single buffer, and no test lives long enough to care. */
__declspec(dllexport) DWORD WINAPI DsGetDcNameW(
    LPCWSTR computer, LPCWSTR domain, GUID *guid, LPCWSTR site, ULONG flags, PDOMAIN_CONTROLLER_INFOW *answer)
{
    (void)computer, (void)domain, (void)guid, (void)site, (void)flags;
    WCHAR *controller = registry_text(HISTORY, L"DCName");
    if (!controller)
        return ERROR_NO_SUCH_DOMAIN;
    DOMAIN_CONTROLLER_INFOW *info = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *info);
    info->DomainControllerName = controller;
    info->DomainControllerAddress = copy(L"\\\\127.0.0.1");
    info->DomainControllerAddressType = DS_INET_ADDRESS;
    info->DomainName = registry_text(HISTORY, L"MachineDomain");
    info->DnsForestName = registry_text(HISTORY, L"MachineDomain");
    info->DcSiteName = registry_text(NETLOGON, L"DynamicSiteName");
    info->ClientSiteName = registry_text(NETLOGON, L"DynamicSiteName");
    info->Flags = DS_PDC_FLAG | DS_GC_FLAG | DS_LDAP_FLAG | DS_DS_FLAG | DS_KDC_FLAG | DS_WRITABLE_FLAG;
    *answer = info;
    return ERROR_SUCCESS;
}

static DSROLE_MACHINE_ROLE role(BOOL joined)
{
    WCHAR *product = registry_text(PRODUCT, L"ProductType");
    BOOL controller = product && !lstrcmpiW(product, L"LanmanNT");
    BOOL workstation = product && !lstrcmpiW(product, L"WinNT");
    HeapFree(GetProcessHeap(), 0, product);
    if (controller)
        return DsRole_RolePrimaryDomainController;
    if (workstation)
        return joined ? DsRole_RoleMemberWorkstation : DsRole_RoleStandaloneWorkstation;
    return joined ? DsRole_RoleMemberServer : DsRole_RoleStandaloneServer;
}

__declspec(dllexport) DWORD WINAPI DsRoleGetPrimaryDomainInformation(
    LPCWSTR server, DSROLE_PRIMARY_DOMAIN_INFO_LEVEL level, PBYTE *buffer)
{
    (void)server;
    if (level != DsRolePrimaryDomainInfoBasic || !buffer)
        return ERROR_INVALID_PARAMETER;
    DSROLE_PRIMARY_DOMAIN_INFO_BASIC *info = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *info);
    WCHAR *name = registry_text(WINLOGON, L"CachePrimaryDomain");
    info->MachineRole = role(name != NULL);
    info->DomainNameFlat = name ? name : copy(L"WORKGROUP");
    info->DomainNameDns = registry_text(HISTORY, L"MachineDomain");
    info->DomainForestName = registry_text(HISTORY, L"MachineDomain");
    *buffer = (PBYTE)info;
    return ERROR_SUCCESS;
}

__declspec(dllexport) void WINAPI DsRoleFreeMemory(void *buffer)
{
    HeapFree(GetProcessHeap(), 0, buffer);
}
