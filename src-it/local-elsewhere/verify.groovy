def log = new File(basedir, 'build.log').text
assert log.contains("The target 'local' is the Windows machine that the build runs on, and this one runs ")
assert log.contains("or check an offline image of it from here with 'target: image'.")
assert !log.contains('at io.github.cloudsync')
