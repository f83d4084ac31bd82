#include "tests/bench/index_rows.h"

#include "core/store/text_tokens.h"

#include <sqlite3.h>

namespace daisychain::bench {

void makeIndexRows(RawSqlite &source)
{
    source.run("CREATE TEMP TABLE index_row (key INTEGER PRIMARY KEY, words TEXT, marks TEXT)");
    RawStatement posts(source, "SELECT key, text, author_key FROM post WHERE key > 0");
    RawStatement insert(source, "INSERT INTO index_row VALUES (?, ?, ?)");
    const store::TextTokens tokens;
    while (posts.step()) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(posts.handle(), 1));
        const QByteArray words = tokens.tokens(QString::fromUtf8(text)).toUtf8();
        const QByteArray marks = "n1 i" + QByteArray::number(sqlite3_column_int64(posts.handle(), 2)) + " a1";
        insert.bind(1, qint64(sqlite3_column_int64(posts.handle(), 0)));
        insert.bind(2, words);
        insert.bind(3, marks);
        (void)insert.step();
        insert.reset();
    }
}

}  // namespace daisychain::bench
