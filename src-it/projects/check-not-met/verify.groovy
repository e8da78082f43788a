def log = new File(basedir, 'build.log').text
// The settings that were named with -s are named again.
def settings = new File(basedir.parentFile, 'interpolated-settings.xml')
def mvn = "mvn -s \"$settings\" cloudsync"
assert log.contains("[ERROR] Run '$mvn:plan' to see what would change, '$mvn:remediate' to apply it.")
assert log.contains('Not met: tls12-client-enabled, tls12-server-enabled, dotnet-strong-crypto. See above or ')
assert !new File(basedir, 'target/image.cloudsync-journal').exists()
