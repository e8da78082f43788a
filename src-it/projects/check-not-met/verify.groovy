def log = new File(basedir, 'build.log').text
assert log.contains("[ERROR] Run 'mvn cloudsync:plan' to see what would change, 'mvn cloudsync:remediate' to apply it.")
assert log.contains('Not met: tls12-client-enabled, tls12-server-enabled, dotnet-strong-crypto. See above or ')
assert !new File(basedir, 'target/image.cloudsync-journal').exists()
