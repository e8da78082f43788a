/*
 * What net.dll of JDK 21 and later asks of iphlpapi.dll and Wine 8 does not have: one function, here.
 * Without it NetworkInterface, hence SecureRandom, hence every temporary file, ends the JVM.
 * The other functions go on to Wine's iphlpapi.dll, see iphlpjdk.def.
 */
#include <windows.h>

/* MIB_ANYCASTIPADDRESS_TABLE without entries; the caller frees it with FreeMibTable, which is HeapFree in Wine. */
typedef struct {
    ULONG entries;
    ULONG padding;
} EmptyTable;

LONG WINAPI GetAnycastIpAddressTable(USHORT family, EmptyTable **table)
{
    (void)family;
    *table = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof(EmptyTable));
    return *table ? NO_ERROR : ERROR_NOT_ENOUGH_MEMORY;
}
