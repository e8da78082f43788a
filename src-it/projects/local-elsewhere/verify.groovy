def log = new File(basedir, 'build.log').text
assert log.contains("The target 'local' is the Windows machine that the build runs on, and this one runs ")
assert log.contains("with 'target: image' (an offline image) or 'target: snapshot' (a recording).")
assert !log.contains('at io.github.cloudsync')
