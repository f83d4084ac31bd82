#include "core/secret/key_file.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::secret;

namespace {

AccountId account(const char *name)
{
    return {uuidFromName(name)};
}

}  // namespace

TEST_CASE("a key file gives back what was written, across instances", "[secret][keyFile]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("keys"));
    CHECK(KeyFile(path).read(account("a")).result().error().code == ErrorCode::NotFound);
    const QByteArray odd("to\0ken \n\xff", 9);
    REQUIRE(KeyFile(path).write(account("a"), Secret(odd)).result().has_value());
    REQUIRE(KeyFile(path).write(account("b"), Secret("second")).result().has_value());
    CHECK(KeyFile(path).read(account("a")).result()->reveal() == odd);
    REQUIRE(KeyFile(path).remove(account("a")).result().has_value());
    REQUIRE(KeyFile(path).remove(account("a")).result().has_value());
    CHECK(KeyFile(path).read(account("a")).result().error().code == ErrorCode::NotFound);
    CHECK(KeyFile(path).read(account("b")).result()->reveal() == "second");
}

TEST_CASE("a key file is its owner's only, and one that isn't is refused", "[secret][keyFile]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("keys"));
    KeyFile keys(path);
    REQUIRE(keys.write(account("a"), Secret("token")).result().has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK_FALSE(QFile::permissions(path) & others);

    REQUIRE(QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadGroup));
    const auto refused = keys.read(account("a")).result();
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Storage);
    CHECK_FALSE(keys.write(account("b"), Secret("more")).result().has_value());
}

TEST_CASE("a place that can't be written says so", "[secret][keyFile]")
{
    KeyFile keys(QStringLiteral("/nonexistent-folder/keys"));
    const auto result = keys.write(account("a"), Secret("token")).result();
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::Storage);
    CHECK_FALSE(result.error().detail.contains(QStringLiteral("token")));
}
