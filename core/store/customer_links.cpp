#include "core/store/customer_links.h"

namespace daisychain::store {

QList<qint64> identitiesOf(Database &database, qint64 identity)
{
    QList<qint64> found{identity};
    for (qsizetype i = 0; i < found.size(); ++i) {
        auto query = database.query("SELECT b_key FROM identity_link WHERE a_key = ? UNION SELECT a_key FROM "
                                    "identity_link WHERE b_key = ? ORDER BY 1");
        query.bind(found[i]).bind(found[i]);
        while (query.next()) {
            if (!found.contains(query.number(0)))
                found.append(query.number(0));
        }
    }
    return found;
}

}  // namespace daisychain::store
