def log = new File(basedir, 'build.log').text
assert log.findAll(/looks \.+ SUCCESS/).size() == 2
assert log.findAll(/changes \.+ SUCCESS/).size() == 2
assert log.findAll(/relies \.+ FAILURE/).size() == 2
assert log.count('Not met: tls12-client-enabled, tls12-server-enabled, dotnet-strong-crypto. See above or ') == 1
assert log.count('Not met: tls12-client-enabled. See above or ') == 1
assert log.count('Skipped: ') == 0
