/// What a leg may result in: for each of its persons the steps, and what is written down with each.
package struct FinishPlan: Hashable, Sendable {
    /// A person of the leg.
    package struct Person: Hashable, Sendable {
        /// The person.
        package let person: RowPerson
        /// What may come of it, the usual first.
        package let options: [StepOption]
        /// What assessment found, the value that a record of type `outcome` begins with.
        package let assessed: String?

        /// A person of the leg.
        package init(person: RowPerson, options: [StepOption], assessed: String? = nil) {
            self.person = person
            self.options = options
            self.assessed = assessed
        }
    }

    /// The row that is finished.
    package let row: Row
    /// Its persons.
    package let persons: [Person]

    /// What a leg may result in.
    package init(row: Row, persons: [Person]) {
        self.row = row
        self.persons = persons
    }
}
