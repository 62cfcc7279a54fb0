"""The application's settings as the tests run it: a folder of its own, quick passwords, no mail."""

import os
import tempfile
from pathlib import Path

HOME = Path(tempfile.mkdtemp(prefix="agragati-test-"))
os.environ.setdefault("AGRAGATI_SECRET_KEY", "for-the-tests-alone-and-long-enough-to-be-accepted-everywhere")
os.environ["AGRAGATI_HOME"] = str(HOME)

from agragati_web.settings import *  # noqa: E402, F403 - the environment comes first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
